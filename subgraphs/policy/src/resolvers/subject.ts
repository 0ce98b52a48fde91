import type { EnterpriseResolvers, SchoolResolvers } from '../generated/schema.ts';
import type { Lookups } from './lookups.ts';

/** A school as the gateway hands it over: its key. */
export interface SchoolReference {
  readonly code: string;
}

/** An enterprise as the gateway hands it over: its key. */
export interface EnterpriseReference {
  readonly uscc: string;
}

/** `School.indicators`, by evidence. */
export function schoolResolvers(lookups: Lookups): SchoolResolvers {
  return { indicators: ({ code }: SchoolReference, _, { scope }) => lookups.countedIn(scope, 'School', code) };
}

/** `Enterprise.indicators`, by evidence. */
export function enterpriseResolvers(lookups: Lookups): EnterpriseResolvers {
  return { indicators: ({ uscc }: EnterpriseReference, _, { scope }) => lookups.countedIn(scope, 'Enterprise', uscc) };
}
