export { developmentTokens, type DevelopmentTokens } from './development-tokens.ts';
export { keySetFrom, tokenVerifier, type TokenVerifierOptions } from './token-verifier.ts';
