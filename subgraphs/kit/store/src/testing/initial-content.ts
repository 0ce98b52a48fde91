import type { Queryable } from '../database.ts';

/** What a store contained when it was new, so that tests can use it again. */
export interface InitialContent {
  readonly schema: string;
  readonly tables: readonly InitialTable[];
  readonly sequences: readonly { readonly name: string; readonly lastValue: string | null }[];
}

interface InitialTable {
  readonly name: string;
  /** Those that a row brings; the others are computed. */
  readonly columns: string;
  /** As JSON; null: it was empty. */
  readonly rows: string | null;
}

/** Tables with their columns, triggers, constraints and functions, as one value. */
const SCHEMA = `select md5(string_agg(part, ' ' order by part)) as schema from (
  select concat('schema ', nspname) from pg_namespace where nspname !~ '^pg_'
  union all select concat_ws(' ', 'class', oid, relname, relkind) from pg_class where relnamespace = 'public'::regnamespace
  union all select concat_ws(' ', 'column', attrelid, attname, atttypid, attnotnull, atthasdef) from pg_attribute
    join pg_class on pg_class.oid = attrelid where relnamespace = 'public'::regnamespace
  union all select concat_ws(' ', 'trigger', pg_trigger.oid, tgname, tgenabled) from pg_trigger
  union all select concat_ws(' ', 'constraint', oid, conname) from pg_constraint
  union all select concat_ws(' ', 'function', oid, md5(prosrc)) from pg_proc where pronamespace = 'public'::regnamespace
) as parts(part)`;

const TABLES = `select quote_ident(relname) as name,
  string_agg(quote_ident(attname), ', ' order by attnum) filter (where attgenerated = '') as columns
  from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') group by relname order by relname`;

const SEQUENCES = `select quote_ident(sequencename) as name, last_value::text as "lastValue"
  from pg_sequences where schemaname = 'public'`;

async function rowsOf<R extends object>(store: Queryable, text: string, ...values: string[]): Promise<R[]> {
  return store.query<R>({ text, values });
}

async function schemaOf(store: Queryable): Promise<string> {
  const [row] = await rowsOf<{ schema: string }>(store, SCHEMA);
  return row?.schema ?? '';
}

/** Reads the content of a new store. */
export async function readInitialContent(store: Queryable): Promise<InitialContent> {
  const tables: InitialTable[] = [];
  for (const { name, columns } of await rowsOf<InitialTable>(store, TABLES)) {
    const [content] = await rowsOf<{ rows: string | null }>(store, `select json_agg(t)::text as rows from ${name} t`);
    tables.push({ name, columns, rows: content?.rows ?? null });
  }
  return { schema: await schemaOf(store), tables, sequences: await rowsOf(store, SEQUENCES) };
}

/** Gives a store its initial content again. False where its schema is another one: it is then good for nothing. */
export async function restoreInitialContent(store: Queryable, initial: InitialContent): Promise<boolean> {
  await store.run('discard all');
  if ((await schemaOf(store)) !== initial.schema) return false;
  await store.run(`set session_replication_role = replica;
    truncate ${initial.tables.map(({ name }) => name).join(', ')} restart identity`);
  for (const { name, columns, rows } of initial.tables) {
    if (rows === null) continue;
    const text = `insert into ${name} (${columns}) overriding system value
      select ${columns} from json_populate_recordset(null::${name}, $1::json)`;
    await rowsOf(store, text, rows);
  }
  for (const { name, lastValue } of initial.sequences) {
    if (lastValue !== null) await rowsOf(store, `select setval('${name}', ${lastValue})`);
  }
  await store.run(`reset all; set time zone 'UTC'`);
  return true;
}
