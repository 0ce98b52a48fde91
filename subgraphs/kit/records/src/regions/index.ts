export {
  allRegions,
  isKnownRegion,
  parentRegionCode,
  regionContains,
  regionOf,
  regionPrefix,
  type Region,
} from './regions.ts';
