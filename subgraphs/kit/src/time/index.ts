export { momentOf, systemClock, type Clock } from './clock.ts';
export {
  PLATFORM_ZONE,
  dayField,
  dayOf,
  fromOffsetTime,
  fromZonelessTime,
  offsetTimeField,
  toOffsetTime,
  toZonelessTime,
  zonelessTimeField,
} from './platform-time.ts';
