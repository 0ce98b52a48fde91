import { splitId } from '@queqiao/records/identifiers';
import type { MajorWithProvenance, SchoolWithProvenance } from '../adapter/normalise.ts';

/** A school by its code. Its record and installation are set once it was looked up. */
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

/** An enterprise, owned by another subgraph. */
export interface EnterpriseReference {
  readonly uscc: string;
}

/** An industry chain, owned by another subgraph. */
export interface IndustryChainReference {
  readonly code: string;
  /** From the chain's owner through `@requires`; null when the owner does not know it. */
  readonly region?: { readonly code: string } | null;
}

/** A school by a reference, with its installation; null where that is unknown. */
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

/** The major of an id like `school/major`, at any installation; null for an id of another form. */
export function majorReference(id: string): MajorReference | null {
  const [schoolCode, majorCode] = splitId(id, 2) ?? [];
  if (schoolCode === undefined || majorCode === undefined) return null;
  return { schoolCode, majorCode, system: null, withProvenance: null };
}
