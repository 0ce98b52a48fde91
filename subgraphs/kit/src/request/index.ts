export { Deadline } from './deadline.ts';
export {
  ANONYMOUS,
  createRequestScope,
  scoped,
  type Caller,
  type RequestScope,
  type RequestScopeOptions,
  type SubgraphContext,
} from './request-scope.ts';
