import { hmacSignature } from '@queqiao/platform/upstream';

/** The family signs each request with `appKey` and `appSecret`. */
export const enterpriseSignature = hmacSignature({
  key: 'appKey',
  secret: 'appSecret',
  headers: { key: 'x-app-key', timestamp: 'x-timestamp', nonce: 'x-nonce', sign: 'x-sign' },
});
