export { Deadline } from './deadline.ts';
export { Flights } from './flights.ts';
export { SILENT, type Logger } from './logger.ts';
export {
  ANONYMOUS,
  createRequestScope,
  scoped,
  type Caller,
  type RequestScope,
  type RequestScopeOptions,
  type SubgraphContext,
} from './request-scope.ts';
