import { allRegions, regionOf } from '@queqiao/records/regions';
import { ErrorCode, ERRORS, HubError } from '@queqiao/subgraph/errors';
import type { Caller } from '@queqiao/subgraph/request';
import type { QueryResolvers } from '../generated/schema.ts';
import type { PersonDirectory } from '../person-directory.ts';
import { subjectOf } from '../person.ts';

/** `viewer`, `persons`, `personNames` and `regions`. */
export function queryResolvers(persons: PersonDirectory): QueryResolvers {
  return {
    viewer(_parent, _arguments, { scope: { caller } }) {
      const { subject, scopes, regions, expiresAt, session, client } = caller;
      if (subject === null) throw new HubError(ErrorCode.UNAUTHENTICATED, ERRORS.UNAUTHENTICATED.message);
      return {
        subject,
        person: isProgram(caller, subject) ? null : { id: subject },
        client: client === undefined ? null : { id: client, name: client },
        scopes: [...scopes].toSorted(),
        regions: (regions ?? []).map(regionOf),
        expiresAt: momentOf(expiresAt),
        authenticatedAt: momentOf(session?.authenticatedAt),
      };
    },
    persons: (_parent, { search, ...page }) => persons.page(search ?? '', page),
    personNames: async (_parent, { search, first }) =>
      (await persons.names(search ?? '', { first })).map(({ id, name, department }) => ({
        id,
        name,
        department: department === null ? null : { code: null, name: department },
      })),
    regions: () => [...allRegions()],
  };
}

/** A program that asks for itself is its own subject (RFC 9068, 2.2). */
function isProgram({ client }: Caller, subject: string): boolean {
  return client !== undefined && subjectOf({ id: subject }) === client;
}

function momentOf(ms: number | null | undefined): string | null {
  return ms == null ? null : new Date(ms).toISOString();
}
