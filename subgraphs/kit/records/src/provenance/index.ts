export { countKnown, isPlatformFailure, platformFirst, type LastKnown, type RecordQuery } from './last-known.ts';
export { live, provenanceOf, type Provenance } from './provenance.ts';
export type { WithProvenance } from './with-provenance.ts';
export { provenanceResolvers } from './provenance-resolvers.ts';
