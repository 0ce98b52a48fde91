import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { z } from 'zod';
import type { PolicyStore } from '../context/policy-store.ts';
import { mayWrite, type Actor } from './person.ts';
import { PROPOSAL_COLUMNS, type ProposalState, type StoredProposal } from './proposal.ts';

const codec = cursorCodec('proposal1', z.strictObject({ k: z.int().positive() }));

export interface ProposalFilter extends PageArguments {
  readonly state?: ProposalState | null | undefined;
  readonly kind?: string | null | undefined;
  readonly document?: string | null | undefined;
  /** Only those that the caller could put in force. */
  readonly decidable?: boolean | null | undefined;
}

/** A proposal by its id; null when there is none within the caller's regions. */
export async function findProposal(store: PolicyStore, id: string, actor: Actor): Promise<StoredProposal | null> {
  const key = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
  const [found] = await store.database.query<StoredProposal>(
    sql`select ${PROPOSAL_COLUMNS} from proposal where id = ${key}`,
  );
  // What is about an indicator that is no more has nobody who may see it.
  if (found === undefined || (found.indicator !== null && store.catalogue.indicator(found.indicator) === null))
    return null;
  const document = store.catalogue.documents.find(({ id: number }) => number === found.document);
  return document !== undefined && mayWrite(actor, { document }) ? found : null;
}

/** A page of proposals, newest first: those of documents within the caller's regions. */
export async function readProposals(
  store: PolicyStore,
  { state, kind, document, decidable, ...page }: ProposalFilter,
  actor: Actor,
): Promise<Connection<StoredProposal>> {
  const { first, after } = readPageArguments(page);
  const below = after === null ? Number.MAX_SAFE_INTEGER : codec.decode(after).k;
  const { catalogue } = store;
  const indicators = catalogue.indicators.filter((one) => mayWrite(actor, one)).map(({ id }) => id);
  const documents = catalogue.documents.filter((one) => mayWrite(actor, { document: one })).map(({ id }) => id);
  const decides = decidable === true ? sql`and state = 'SUBMITTED' and author <> ${actor.person}` : sql``;
  const wanted = sql`(indicator = any(${indicators}::text[]) or (indicator is null and document = any(${documents}::text[])))
    and (${state ?? null}::text is null or state = ${state ?? null})
    and (${kind ?? null}::text is null or kind = ${kind ?? null})
    and (${document ?? null}::text is null or document = ${document ?? null}) ${decides}`;
  const rows = await store.database.query<StoredProposal>(
    sql`select ${PROPOSAL_COLUMNS} from proposal where ${wanted} and id < ${below} order by id desc limit ${first + 1}`,
  );
  const [counted] = await store.database.query<{ total: number }>(
    sql`select count(*)::int as total from proposal where ${wanted}`,
  );
  const edges = rows.slice(0, first).map((node) => ({ cursor: codec.encode({ k: node.key }), node }));
  return connection(edges, {
    hasPreviousPage: after !== null,
    hasNextPage: rows.length > first,
    totalCount: counted?.total ?? 0,
  });
}

/** The proposals of indicators, newest first. */
export async function proposalsOf(
  queryable: Queryable,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredProposal[]>> {
  const rows = await queryable.query<StoredProposal>(
    sql`select ${PROPOSAL_COLUMNS} from proposal where indicator = any(${indicators}::text[]) order by id desc`,
  );
  return Map.groupBy(rows, ({ indicator }) => indicator ?? '');
}

/** Proposals by their numbers. */
export async function findProposals(
  queryable: Queryable,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredProposal>> {
  const rows = await queryable.query<StoredProposal>(
    sql`select ${PROPOSAL_COLUMNS} from proposal where id = any(${keys}::bigint[])`,
  );
  return new Map(rows.map((row) => [String(row.key), row]));
}
