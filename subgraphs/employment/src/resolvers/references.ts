import type { SCHOOL_LEVELS } from '@queqiao/records';

// Entities of other subgraphs, known by their keys and the fields that `@requires` passes.

export interface EnterpriseReference {
  readonly uscc: string;
}

export interface SchoolReference {
  readonly code: string;
}

export interface MajorReference {
  readonly code: string;
  readonly school: SchoolReference;
}

/** A major of a chain, from the education subgraph. */
export interface ChainMajorReference {
  readonly schoolCode: string;
  readonly majorCode: string;
  readonly level?: (typeof SCHOOL_LEVELS)[number] | null;
  readonly enrolment?: number | null;
  readonly enrolling: boolean;
}

export interface IndustryChainReference {
  readonly code: string;
  /** Null when the enterprise subgraph failed. */
  readonly memberUsccs?: readonly string[] | null;
  /** Null when the education subgraph failed. */
  readonly memberMajors?: readonly ChainMajorReference[] | null;
}
