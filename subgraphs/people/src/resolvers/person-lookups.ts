import { batchLoader, type BatchLookup } from '@queqiao/subgraph/loaders';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { RequestScope } from '@queqiao/subgraph/request';
import type { PersonDirectory } from '../person-directory.ts';
import type { KnownPerson, PersonReference } from '../person.ts';
import type { ConsoleSession, Sessions } from '../sessions.ts';

const PERSONS_WRITE = 'persons:write';
const MOST_IDS = 500;

/** Persons and sessions by id, each read once per operation. */
export class PersonLookups {
  readonly #persons: BatchLookup<string, KnownPerson>;
  readonly #sessions: BatchLookup<string, readonly ConsoleSession[]>;

  constructor(persons: PersonDirectory, sessions: Sessions) {
    this.#persons = {
      maxBatchSize: MOST_IDS,
      load: async (ids) => new Map((await persons.find(ids)).map((person) => [person.id, person])),
    };
    this.#sessions = {
      maxBatchSize: MOST_IDS,
      load: async (ids) => Map.groupBy(await sessions.ofPersons(ids), ({ person }) => person),
    };
  }

  /** Null for whom the hub has never met. */
  known(scope: RequestScope, { id }: PersonReference): Promise<KnownPerson | null> {
    return batchLoader(scope, this.#persons).load(id);
  }

  async sessions(scope: RequestScope, { id }: PersonReference): Promise<readonly ConsoleSession[]> {
    return (await batchLoader(scope, this.#sessions).load(id)) ?? [];
  }
}

/** What only administrators of persons may read, and each person of themself. Throws FORBIDDEN. */
export function checkReads({ caller }: Pick<RequestScope, 'caller'>, person: PersonReference): void {
  if (caller.subject === person.id || caller.scopes.has(PERSONS_WRITE)) return;
  throw new HubError(
    ErrorCode.FORBIDDEN,
    '仅本人与人员管理可读 (only administrators of persons read this of another person)',
    { extensions: { scopes: [[PERSONS_WRITE]] } },
  );
}

/** Whether a caller may end or change what is another person's. */
export function administersPersons({ caller }: Pick<RequestScope, 'caller'>): boolean {
  return caller.scopes.has(PERSONS_WRITE);
}
