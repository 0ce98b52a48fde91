export { Absence } from './absence.ts';
export {
  ERRORS,
  ErrorCode,
  errorKind,
  isErrorCode,
  type ErrorKind,
  type ErrorParameter,
  type ErrorReason,
} from './error-registry.ts';
export { HubError, badInput, notFound, type HubErrorOptions } from './hub-error.ts';
