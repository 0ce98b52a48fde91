export {
  basic,
  bearerToken,
  hmacSignature,
  staticBearer,
  type HmacSignatureOptions,
  type TokenCall,
} from './authentication/index.ts';
export type { BreakerSettings } from './call-guards.ts';
export { createUpstream, type UpstreamOptions } from './create-upstream.ts';
export { ContractBreach, UpstreamFault, type FaultKind, type UpstreamFaultOptions } from './fault.ts';
export type { ListBounds } from './list-bounds.ts';
export type { AnswerSource, BreakerState, CallLabels, CallOutcome, UpstreamObserver } from './observer.ts';
export { statusFault } from './status-fault.ts';
export type {
  Authentication,
  AuthenticationPlatform,
  AuthenticationScheme,
  Fetched,
  RawAnswer,
  SignableRequest,
  Upstream,
  UpstreamCall,
} from './types.ts';
export { contractBreach, overBudget, unexpectedFault, unlessFault, type PlatformName } from './upstream-error.ts';
