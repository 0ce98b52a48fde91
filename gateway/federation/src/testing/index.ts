export {
  ask,
  federationRig,
  FEDERATION_LINK,
  reachedRig,
  REACHES,
  type FederationRig,
  type Reach,
  type TestSubgraph,
} from './federation-rig.ts';
export { LIBRARY } from './library-graph.ts';
