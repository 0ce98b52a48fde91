import { regionOf } from '@queqiao/records/regions';
import type { PersonResolvers, SessionResolvers } from '../generated/schema.ts';
import { subjectOf } from '../person.ts';
import { checkReads, type PersonLookups } from './person-lookups.ts';

/** The fields of `Person`: whoever the hub has never met has no more than a subject. */
export function personResolvers(lookups: PersonLookups): PersonResolvers {
  return {
    __resolveReference: ({ id }) => ({ id }),
    async name(person, _, { scope }) {
      // Whoever may ask without a token is anybody: names of officials are not for them.
      if (scope.caller.subject === null) return subjectOf(person);
      return (await lookups.known(scope, person))?.name ?? subjectOf(person);
    },
    async department(person, _, { scope }) {
      if (scope.caller.subject === null) return null;
      const name = (await lookups.known(scope, person))?.department ?? null;
      return name === null ? null : { code: null, name };
    },
    regions: async (person, _, { scope }) => ((await lookups.known(scope, person))?.regions ?? []).map(regionOf),
    async roles(person, _, { scope }) {
      checkReads(scope, person);
      return (await lookups.known(scope, person))?.roles ?? [];
    },
    async issued(person, _, { scope }) {
      const known = await lookups.known(scope, person);
      return known !== null && (known.rolesIssued || known.regionsIssued);
    },
    async lastSignInAt(person, _, { scope }) {
      checkReads(scope, person);
      return (await lookups.known(scope, person))?.lastSignInAt ?? null;
    },
    sessions(person, _, { scope }) {
      checkReads(scope, person);
      return lookups.sessions(scope, person);
    },
  };
}

export const sessionResolvers: SessionResolvers = {
  current: ({ id }, _, { scope }) => scope.caller.session?.id === id,
};
