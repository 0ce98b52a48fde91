export { developmentTokens, type DevelopmentTokens } from './development-tokens.ts';
export { keySetFrom, KeySetUnavailable, type KeySetTimes } from './key-set.ts';
export { tokenVerifier, type TokenVerifierOptions } from './token-verifier.ts';
