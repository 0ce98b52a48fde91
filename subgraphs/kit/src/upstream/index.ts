export { ContractBreach, UpstreamFault, type FaultKind, type UpstreamFaultOptions } from './fault.ts';
export type { AnswerSource, BreakerState, CallLabels, CallOutcome, UpstreamObserver } from './observer.ts';
export type { Authentication, Fetched, RawAnswer, SignableRequest, Upstream, UpstreamCall } from './types.ts';
