export { Absence, ErrorCode, isErrorCode } from './error-codes.ts';
export { HubError, badInput, notFound, type HubErrorOptions } from './hub-error.ts';
