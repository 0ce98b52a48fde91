import type { SourcedEnterprise, SourcedIndustryChain } from '../adapter/normalise.ts';

/** An enterprise by its code. What is known of it is there once somebody looked it up. */
export interface EnterpriseReference {
  readonly uscc: string;
  readonly sourced?: SourcedEnterprise;
}

/** An industry chain by its code, in the same way. */
export interface IndustryChainReference {
  readonly code: string;
  readonly sourced?: SourcedIndustryChain;
}

/** A school, which another subgraph knows. */
export interface SchoolReference {
  readonly code: string;
}

export function knownEnterprise(sourced: SourcedEnterprise): EnterpriseReference {
  return { uscc: sourced.record.id, sourced };
}

export function knownChain(sourced: SourcedIndustryChain): IndustryChainReference {
  return { code: sourced.record.id, sourced };
}

/** The school of a code that a record may lack. */
export function schoolOf(code: string | null): SchoolReference | null {
  return code === null ? null : { code };
}
