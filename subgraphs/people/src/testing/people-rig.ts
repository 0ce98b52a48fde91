import { AuditKeys, AuditLog } from '@queqiao/audit';
import { AUDIT_MIGRATIONS } from '@queqiao/audit/migrations';
import { STORE_MIGRATIONS } from '@queqiao/store';
import { openPgliteStore, testEngines, type TestEngine } from '@queqiao/store/testing';
import { buildSubgraph } from '@queqiao/subgraph';
import { createRequestScope, Deadline, type Caller } from '@queqiao/subgraph/request';
import { graphql } from 'graphql';
import { PEOPLE_MIGRATIONS } from '../migrations.ts';
import { createPeopleSubgraph } from '../people-subgraph.ts';
import { PersonDirectory, type IssuedIdentity } from '../person-directory.ts';
import { scopesOf } from '../role.ts';
import { Sessions } from '../sessions.ts';

const MIGRATIONS = [STORE_MIGRATIONS, AUDIT_MIGRATIONS, PEOPLE_MIGRATIONS];

/** The engines, with the tables of persons and of the audit log. */
export const TEST_ENGINES: readonly TestEngine[] = testEngines(MIGRATIONS);

export const ISSUER = 'https://id.example';

export interface Answer {
  // Tests read answers by their own paths.
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** The persons of a store of their own. */
export interface PeopleRig extends AsyncDisposable {
  readonly persons: PersonDirectory;
  readonly sessions: Sessions;
  /** Signs a person in, by their subject. */
  readonly signIn: (subject: string, issued?: Partial<IssuedIdentity>) => Promise<unknown>;
  /** Asks as a person with a session of now, or as whoever is given. */
  readonly ask: (as: string | Caller, source: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;
  readonly query: <R extends object>(text: string, ...values: readonly unknown[]) => Promise<R[]>;
}

export const idOf = (subject: string): string => `${ISSUER}#${subject}`;

/** Starts one on an engine; by default on PGlite. */
export async function startPeopleRig({
  engine,
  firstAdministrator,
}: { readonly engine?: TestEngine; readonly firstAdministrator?: string } = {}): Promise<PeopleRig> {
  const store = await (engine?.open() ?? openPgliteStore(MIGRATIONS));
  const { database } = store;
  const audit = new AuditLog(database, new AuditKeys({ secrets: ['a key that only the tests of people know'] }));
  const persons = new PersonDirectory({ database, audit, firstAdministrator });
  const sessions = new Sessions(database);
  const { schema } = buildSubgraph(createPeopleSubgraph({ persons, sessions, audit }));
  const callerOf = async (subject: string): Promise<Caller> => {
    const [person] = await persons.find([idOf(subject)]);
    const regions = person?.regions ?? [];
    return {
      subject: idOf(subject),
      scopes: scopesOf(person?.roles ?? []),
      regions: regions.length === 0 ? null : regions,
      session: { id: 'of-this-test', authenticatedAt: Date.now() },
    };
  };
  return {
    persons,
    sessions,
    signIn: (subject, issued) =>
      persons.signIn(
        { id: idOf(subject), issuer: ISSUER, subject, name: null, roles: null, regions: null, ...issued },
        '127.0.0.1',
      ),
    async ask(as, source, variableValues = {}) {
      const caller = typeof as === 'string' ? await callerOf(as) : as;
      const scope = createRequestScope({ id: 'test', deadline: Deadline.after(20_000), caller });
      const answer = await graphql({ schema, source, variableValues, contextValue: { scope } });
      return JSON.parse(JSON.stringify(answer)) as Answer;
    },
    query: (text, ...values) => database.query({ text, values }),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}
