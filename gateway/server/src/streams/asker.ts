import type { Caller } from '@queqiao/subgraph/request';

/** Who subscribes, and why personal data is read. */
export interface Asker {
  readonly caller: Caller;
  /** From `x-purpose`. */
  readonly purpose: string | null;
}

/** Fields that say something else to each person: what one may do oneself, and personal data, whose readers are written down. */
const OF_THE_ASKER = /\b(?:viewer|mayDecide|whyNot|contact|sessions|roles|lastSignInAt)\b/u;

/**
 * What the answers to an operation depend on in the one who asks: equal for those of equal rights and regions, unless its
 * text names something that is each person's own.
 */
export function rightsOf({ caller, purpose }: Asker, query: string): string {
  const { subject, scopes, regions } = caller;
  const rights = [[...scopes].toSorted(), regions && [...new Set(regions)].toSorted()];
  return JSON.stringify(OF_THE_ASKER.test(query) ? [...rights, subject, purpose] : rights);
}
