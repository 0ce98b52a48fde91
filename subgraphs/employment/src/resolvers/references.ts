import type { SCHOOL_LEVELS } from '@queqiao/records';

// What other subgraphs own is known here by its key alone, and by what a field requires of it.

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

/** A major of a chain as the education subgraph tells it. */
export interface ChainMajorReference {
  readonly schoolCode: string;
  readonly majorCode: string;
  readonly level?: (typeof SCHOOL_LEVELS)[number] | null;
  readonly enrolment?: number | null;
  readonly enrolling: boolean;
}

export interface IndustryChainReference {
  readonly code: string;
  /** Null where the enterprise subgraph could not tell. */
  readonly memberUsccs?: readonly string[] | null;
  /** Null where the education subgraph could not tell. */
  readonly memberMajors?: readonly ChainMajorReference[] | null;
}
