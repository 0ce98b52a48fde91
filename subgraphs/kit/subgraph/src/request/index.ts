export { Deadline } from './deadline.ts';
export { SingleFlight } from './single-flight.ts';
export { PERSONAL_READS_EXTENSION, personalReadsIn, type PersonalRead, type PersonalReads } from './personal-reads.ts';
export { BUDGET_HEADER, CALLER_HEADER, REQUEST_ID_HEADER, decodeScope, encodeScope, subgraphKey } from './wire.ts';
export { FRESH_SECONDS, requireFreshSignIn } from './fresh-sign-in.ts';
export { scopeHeaders } from './scope-headers.ts';
export { SILENT, type Logger } from './logger.ts';
export {
  ANONYMOUS,
  createRequestScope,
  scoped,
  type Caller,
  type CallerSession,
  type RequestScope,
  type RequestScopeOptions,
  type SubgraphContext,
} from './request-scope.ts';
export { isIdempotencyKey, type Idempotency } from './idempotency.ts';
