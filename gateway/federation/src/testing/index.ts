export { ask, federationRig, FEDERATION_LINK, type TestSubgraph } from './federation-rig.ts';
export { LIBRARY } from './library-graph.ts';
