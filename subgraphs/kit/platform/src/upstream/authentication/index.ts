export { basic } from './basic.ts';
export { bearerToken, type TokenCall } from './bearer-token.ts';
export { hmacSignature, type HmacSignatureOptions } from './hmac-signature.ts';
export { staticBearer } from './static-bearer.ts';
