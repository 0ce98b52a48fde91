export { countKnown, isPlatformFailure, liveFirst, type LastKnown, type RecordQuery } from './last-known.ts';
export { live, provenanceOf, type Provenance } from './provenance.ts';
export type { Sourced } from './sourced.ts';
export { provenanceResolvers } from './provenance-resolvers.ts';
