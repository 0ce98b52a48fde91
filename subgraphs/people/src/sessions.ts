import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Database, Queryable } from '@queqiao/store';
import { PERSON_COLUMNS, type KnownPerson } from './person.ts';

/** A session of the console as persons may see it. */
export interface ConsoleSession {
  readonly id: string;
  readonly person: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string | null;
}

/** A session that goes on, with the person as they stand now. */
export interface OpenSession extends Omit<ConsoleSession, 'person'> {
  readonly person: KnownPerson;
  /** RFC 3339; null: the issuer did not say when the person proved who they are. */
  readonly authenticatedAt: string | null;
  /** When it ends at the latest. */
  readonly endsAt: string;
  /** Whether its use was noted within the last minute. */
  readonly seenLately: boolean;
}

/** What a session begins with. */
export interface SessionStart {
  readonly person: string;
  readonly authenticatedAt: Date | null;
  readonly address: string | null;
}

const IDLE = sql`interval '30 minutes'`;
const LONGEST = sql`interval '8 hours'`;
/** Not every use of a session is written down. */
const SEEN_LATELY = sql`s.last_seen_at > clock_timestamp() - interval '1 minute'`;

const GOES_ON = sql`s.last_seen_at > clock_timestamp() - ${IDLE} and s.created_at > clock_timestamp() - ${LONGEST}`;
const COLUMNS = sql`s.key as id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.address`;

/** The channel on which nodes hear that sessions ended, or that a person's rights changed. */
const CHANNEL = 'queqiao_sessions';

/** Lets all nodes know, once the transaction commits, that sessions ended or a person's rights changed. */
export async function announceSessions(transaction: Queryable): Promise<void> {
  await transaction.query(sql`select pg_notify(${CHANNEL}, '')`);
}

/**
 * The sessions of the console: in the store, so that every node knows them and any can be ended at once. Times are the store's.
 * A session ends after 30 minutes without use, and after 8 hours. `token` is what the cookie holds; only its digest is stored.
 * All methods reject with the engine's error.
 */
export class Sessions {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Begins a session, and forgets all that are over. */
  async open(token: string, { person, authenticatedAt, address }: SessionStart): Promise<void> {
    await this.#database.query(sql`delete from console_session s where not (${GOES_ON})`);
    await this.#database.query(
      sql`insert into console_session (id, person, authenticated_at, address)
          values (${digestOf(token)}, ${person}, ${authenticatedAt?.toISOString() ?? null}, ${address})`,
    );
  }

  /** The session of a token with its person's rights as they are now; null when it is over or never was. */
  async read(token: string): Promise<OpenSession | null> {
    const [row] = await this.#database.query<Omit<OpenSession, 'person'> & { readonly held: KnownPerson }>(
      sql`select ${COLUMNS}, s.authenticated_at as "authenticatedAt", s.created_at + ${LONGEST} as "endsAt",
            ${SEEN_LATELY} as "seenLately",
            (select row_to_json(q) from (select ${PERSON_COLUMNS} from person p where p.id = s.person) q) as held
          from console_session s where s.id = ${digestOf(token)} and ${GOES_ON}`,
    );
    if (row === undefined) return null;
    const { held, ...session } = row;
    return { ...session, person: held };
  }

  /** Notes that a session is in use. */
  async touch(token: string): Promise<void> {
    await this.#database.query(
      sql`update console_session set last_seen_at = clock_timestamp() where id = ${digestOf(token)}`,
    );
  }

  /** Ends the session of a token, where there is one. */
  async close(token: string): Promise<void> {
    await this.#database.query(sql`delete from console_session where id = ${digestOf(token)}`);
    await announceSessions(this.#database);
  }

  /** Calls `heard` whenever a session ended or a person's rights changed, on any node. Resolves with what stops it. */
  listen(heard: () => void): Promise<() => Promise<void>> {
    return this.#database.listen(CHANNEL, heard);
  }

  /** The sessions of some persons that go on, newest first. */
  ofPersons(ids: readonly string[]): Promise<ConsoleSession[]> {
    return this.#database.query<ConsoleSession>(
      sql`select ${COLUMNS}, s.person from console_session s
          where s.person = any(${ids}::text[]) and ${GOES_ON} order by s.created_at desc, s.key`,
    );
  }

  /** A session by what others may know it by, locked in this transaction; null when there is none. */
  async find(transaction: Queryable, id: string): Promise<Pick<ConsoleSession, 'id' | 'person'> | null> {
    const [row] = await transaction.query<Pick<ConsoleSession, 'id' | 'person'>>(
      sql`select s.key as id, s.person from console_session s where s.key::text = ${id} and ${GOES_ON} for update`,
    );
    return row ?? null;
  }

  /** Ends a session by what others may know it by. */
  async end(transaction: Queryable, id: string): Promise<void> {
    await transaction.query(sql`delete from console_session where key::text = ${id}`);
    await announceSessions(transaction);
  }
}

function digestOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
