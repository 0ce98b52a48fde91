export { isKnownRegion, parentRegionCode, regionContains, regionOf, type Region } from './regions.ts';
