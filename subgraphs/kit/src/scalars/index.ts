export { DateScalar, DateTimeScalar, JsonScalar, scalarResolvers } from './scalars.ts';
