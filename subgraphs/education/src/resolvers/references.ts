import { splitId } from '@queqiao/records/identifiers';
import type { MajorWithProvenance, SchoolWithProvenance } from '../adapter/normalise.ts';

/** A school by its code. What is known of it, and at which installation, is there once somebody looked it up. */
export interface SchoolReference {
  readonly code: string;
  readonly system: string | null;
  readonly withProvenance: SchoolWithProvenance | null;
}

/** A major by its key, in the same way. */
export interface MajorReference {
  readonly schoolCode: string;
  readonly majorCode: string;
  readonly system: string | null;
  readonly withProvenance: MajorWithProvenance | null;
}

/** An enterprise, which another subgraph knows. */
export interface EnterpriseReference {
  readonly uscc: string;
}

/** An industry chain, which another subgraph knows. */
export interface IndustryChainReference {
  readonly code: string;
  /** Told by the chain's owner where it is required; null when the owner knows none. */
  readonly region?: { readonly code: string } | null;
}

/** A school that somebody names, at the installation where it is known to be; null where that is not known. */
export function schoolReference(code: string, system: string | null): SchoolReference {
  return { code, system, withProvenance: null };
}

export function knownSchool(withProvenance: SchoolWithProvenance): SchoolReference {
  return { code: withProvenance.record.id, system: withProvenance.record.system, withProvenance };
}

export function knownMajor(withProvenance: MajorWithProvenance): MajorReference {
  const { system, attributes } = withProvenance.record;
  return { schoolCode: attributes.schoolCode, majorCode: attributes.majorCode, system, withProvenance };
}

/** The major of an id like `school/major`, wherever it is; null for an id of another form. */
export function majorReference(id: string): MajorReference | null {
  const [schoolCode, majorCode] = splitId(id, 2) ?? [];
  if (schoolCode === undefined || majorCode === undefined) return null;
  return { schoolCode, majorCode, system: null, withProvenance: null };
}
