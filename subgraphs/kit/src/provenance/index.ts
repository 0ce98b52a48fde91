export { live, provenanceOf, type Provenance } from './provenance.ts';
export type { Sourced } from './sourced.ts';
