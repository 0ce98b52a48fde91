import type { EnterpriseResolvers, SchoolResolvers } from '../generated/schema.ts';
import type { Lookups } from './lookups.ts';
import type { SchoolReference, EnterpriseReference } from './references.ts';

/** `School.indicators`, by evidence. */
export function schoolResolvers(lookups: Lookups): SchoolResolvers {
  return { indicators: ({ code }: SchoolReference, _, { scope }) => lookups.countedIn(scope, 'School', code) };
}

/** `Enterprise.indicators`, by evidence. */
export function enterpriseResolvers(lookups: Lookups): EnterpriseResolvers {
  return { indicators: ({ uscc }: EnterpriseReference, _, { scope }) => lookups.countedIn(scope, 'Enterprise', uscc) };
}
