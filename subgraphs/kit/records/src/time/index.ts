export { fromOffsetTime, PLATFORM_ZONE, toOffsetTime } from '@queqiao/subgraph/scalars';
export { isFuture } from './future.ts';
export { momentOf, systemClock, type Clock } from './clock.ts';
export {
  dayField,
  dayOf,
  fromZonelessTime,
  offsetTimeField,
  toZonelessTime,
  zonelessTimeField,
} from './platform-time.ts';
