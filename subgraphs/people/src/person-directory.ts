import sql from 'sql-template-tag';
import type { AuditLog } from '@queqiao/audit';
import type { Database, Queryable } from '@queqiao/store';
import {
  connection,
  cursorCodec,
  mapConnection,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import { z } from 'zod';
import { PERSON_COLUMNS, type KnownPerson } from './person.ts';
import type { Role } from './role.ts';

/** What an issuer says of whoever signs in. */
export interface IssuedIdentity {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  /** Null: no claim carries them, so the hub's own hold. */
  readonly roles: readonly Role[] | null;
  readonly regions: readonly string[] | null;
}

/** A person who is known before they sign in, with what the hub holds of them. */
export interface SeededPerson extends Pick<IssuedIdentity, 'id' | 'issuer' | 'subject'> {
  readonly name: string;
  readonly department: string;
  readonly roles: readonly Role[];
  readonly regions: readonly string[];
}

/** A place in the list of persons. */
const codec = cursorCodec('persons1', z.strictObject({ n: z.string(), i: z.string() }));

export interface PersonDirectoryOptions {
  readonly database: Database;
  readonly audit: AuditLog;
  /** The subject who becomes an administrator of persons by signing in while there is none. */
  readonly firstAdministrator?: string | undefined;
}

/** The persons of the hub, by issuer and subject. All methods reject with the engine's error. */
export class PersonDirectory {
  readonly #options: PersonDirectoryOptions;

  constructor(options: PersonDirectoryOptions) {
    this.#options = options;
  }

  /** Notes a sign-in, in the audit log too: a person comes into being, or what their issuer says of them is replaced. */
  signIn(identity: IssuedIdentity, address: string): Promise<KnownPerson> {
    return this.#options.audit.transact(async (transaction, note) => {
      const { id, issuer, subject, name, roles, regions } = identity;
      await transaction.query(
        sql`insert into person (id, issuer, subject, issued_name, issued_roles, issued_regions, last_sign_in_at)
            values (${id}, ${issuer}, ${subject}, ${name}, ${roles}::text[], ${regions}::text[], clock_timestamp())
            on conflict (id) do update set issued_name = excluded.issued_name, issued_roles = excluded.issued_roles,
              issued_regions = excluded.issued_regions, last_sign_in_at = excluded.last_sign_in_at`,
      );
      const entry = { actor: id, subject: `person ${id}`, purpose: null };
      note({ ...entry, action: 'signIn', detail: { address } });
      if (await this.#isFirstAdministrator(transaction, identity)) {
        await transaction.query(
          sql`update person set roles = array_append(roles, 'PERSONS') where id = ${id} and not 'PERSONS' = any(roles)`,
        );
        note({ ...entry, action: 'firstAdministrator', detail: { roles: ['PERSONS'] } });
      }
      const person = await findPerson(transaction, id);
      if (person === null) throw new TypeError('a person went missing while signing in');
      return person;
    });
  }

  /** The persons of these ids whom the hub knows. */
  find(ids: readonly string[]): Promise<KnownPerson[]> {
    return this.#options.database.query<KnownPerson>(
      sql`select ${PERSON_COLUMNS} from person p where p.id = any(${ids}::text[])`,
    );
  }

  /**
   * A page of the persons, by name: of those with `search` in their name, department or subject. Throws BAD_USER_INPUT for `first`
   * out of range and a broken cursor.
   */
  async page(search: string, page: PageArguments): Promise<Connection<Pick<KnownPerson, 'id'>>> {
    const { first, after } = readPageArguments(page);
    const { n, i } = after === null ? { n: '', i: '' } : codec.decode(after);
    const found = sql`from (select ${PERSON_COLUMNS}, p.subject from person p) q
      where position(lower(${search.trim()}) in lower(concat_ws(' ', name, department, subject))) > 0`;
    const { database } = this.#options;
    const rows = await database.query<Pick<KnownPerson, 'id' | 'name'>>(
      sql`select id, name ${found} and (name collate "C", id collate "C") > (${n}, ${i})
          order by name collate "C", id collate "C" limit ${first + 1}`,
    );
    const [total] = await database.query<{ count: number }>(sql`select count(*)::int as count ${found}`);
    const edges = rows.slice(0, first).map((node) => ({ cursor: codec.encode({ n: node.name, i: node.id }), node }));
    return mapConnection(
      connection(edges, {
        hasPreviousPage: after !== null,
        hasNextPage: rows.length > first,
        totalCount: total?.count ?? null,
      }),
      ({ id }) => ({ id }),
    );
  }

  /**
   * Persons of a known name by name, at most `first`: of those with `search` in their name or department. A subject may be an e-mail
   * address, so it is neither searched nor in place of a name. Throws BAD_USER_INPUT for `first` out of range.
   */
  names(
    search: string,
    page: Pick<PageArguments, 'first'>,
  ): Promise<Pick<KnownPerson, 'id' | 'name' | 'department'>[]> {
    const { first } = readPageArguments(page);
    return this.#options.database.query(
      sql`select id, name, department
          from (select id, coalesce(name, issued_name) as name, department from person) q
          where name is not null and position(lower(${search.trim()}) in lower(concat_ws(' ', name, department))) > 0
          order by name collate "C", id collate "C" limit ${first}`,
    );
  }

  /** Makes persons known who are not. */
  async seed(persons: readonly SeededPerson[]): Promise<void> {
    for (const { id, issuer, subject, name, department, roles, regions } of persons) {
      await this.#options.database.query(
        sql`insert into person (id, issuer, subject, name, department, roles, regions)
            values (${id}, ${issuer}, ${subject}, ${name}, ${department}, ${roles}::text[], ${regions}::text[])
            on conflict do nothing`,
      );
    }
  }

  async #isFirstAdministrator(transaction: Queryable, { subject, roles }: IssuedIdentity): Promise<boolean> {
    if (subject !== this.#options.firstAdministrator || roles !== null) return false;
    return (await lockPersonsAdministrators(transaction)).length === 0;
  }
}

/** A person as they stand in this transaction; null: the hub has never met them. */
export async function findPerson(transaction: Queryable, id: string): Promise<KnownPerson | null> {
  const [person] = await transaction.query<KnownPerson>(sql`select ${PERSON_COLUMNS} from person p where p.id = ${id}`);
  return person ?? null;
}

/** Any number, the same in all nodes. */
const LOCK = 0x70_65_72_73;

/** The ids of all who administer persons; until the transaction ends nobody else can change who does. */
export async function lockPersonsAdministrators(transaction: Queryable): Promise<readonly string[]> {
  await transaction.query(sql`select pg_advisory_xact_lock(${LOCK})`);
  const rows = await transaction.query<{ id: string }>(
    sql`select id from person where 'PERSONS' = any(coalesce(issued_roles, roles)) order by id`,
  );
  return rows.map(({ id }) => id);
}
