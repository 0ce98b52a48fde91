import type { EnterpriseWithProvenance, IndustryChainWithProvenance } from '../adapter/normalise.ts';

/** An enterprise by its code. Its record is set once it was looked up. */
export interface EnterpriseReference {
  readonly uscc: string;
  readonly withProvenance?: EnterpriseWithProvenance;
}

/** An industry chain by its code, in the same way. */
export interface IndustryChainReference {
  readonly code: string;
  readonly withProvenance?: IndustryChainWithProvenance;
}

/** A school, owned by another subgraph. */
export interface SchoolReference {
  readonly code: string;
}

export function knownEnterprise(withProvenance: EnterpriseWithProvenance): EnterpriseReference {
  return { uscc: withProvenance.record.id, withProvenance };
}

export function knownChain(withProvenance: IndustryChainWithProvenance): IndustryChainReference {
  return { code: withProvenance.record.id, withProvenance };
}

/** The school of a code that may be missing in a record. */
export function schoolOf(code: string | null): SchoolReference | null {
  return code === null ? null : { code };
}
