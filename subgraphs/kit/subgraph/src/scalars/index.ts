export { fromOffsetTime, isPresentable, PLATFORM_ZONE, toOffsetTime } from './offset-time.ts';
export { DateScalar, DateTimeScalar, JsonScalar, scalarResolvers } from './scalars.ts';
