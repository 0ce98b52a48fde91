export { Absence, ErrorCode } from './error-codes.ts';
export { HubError, badInput, notFound, type HubErrorOptions } from './hub-error.ts';
