import { ErrorCode, HubError, badInput } from '@queqiao/subgraph/errors';
import type { Queryable } from '@queqiao/store';
import sql, { type Sql } from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { conflict, readOptionalText, readText } from '../context/errors.ts';
import { withRule } from '../values/measurement/facts.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { buildTotals, dropTotals } from '../values/running-totals/build-totals.ts';
import { lockProgress } from '../values/running-totals/lock-progress.ts';
import { recordProgress } from '../values/running-totals/record-progress.ts';
import { findMapping } from '../mapping/mapping-table.ts';
import { MAPPING_COLUMNS, type MappingState, type MappingVersion } from '../mapping/mapping-version.ts';

/** One step of a mapping version: who takes it, and what is said. */
export interface MappingStep {
  readonly id: string;
  readonly actor: string;
  readonly comment: string | null | undefined;
}

const STATE_NAMES: Readonly<Record<MappingState, string>> = {
  DRAFT: '草稿',
  SUBMITTED: '已提交',
  APPROVED: '现行',
  REJECTED: '已驳回',
  RETIRED: '已停用',
};

interface Found {
  readonly version: MappingVersion;
  readonly indicator: CatalogueIndicator;
  readonly position: number;
  readonly at: string;
}

/** The version of a step, which nobody else moves meanwhile. Throws BAD_USER_INPUT and CONFLICT. */
async function take(store: PolicyStore, transaction: Queryable, id: string, from: MappingState): Promise<Found> {
  const { position, at } = await lockProgress(store, transaction);
  const version = await findMapping(transaction, id);
  const indicator = version === null ? null : store.catalogue.indicator(version.indicator);
  if (version === null || indicator === null) throw badInput(`没有映射 ${id} (no such mapping)`, 'id');
  if (version.state !== from) {
    throw conflict(
      `映射 ${id} 现为${STATE_NAMES[version.state]},此步须为${STATE_NAMES[from]} (the mapping is ${version.state}; this step needs ${from})`,
    );
  }
  return { version, indicator, position, at };
}

async function move(transaction: Queryable, key: number, changes: Sql): Promise<MappingVersion> {
  const [moved] = await transaction.query<MappingVersion>(
    sql`update mapping_version set ${changes} where id = ${key} returning ${MAPPING_COLUMNS}`,
  );
  if (moved === undefined) throw new TypeError(`mapping ${key} is gone`);
  return moved;
}

function recorded(store: PolicyStore, transaction: Queryable, { indicator, position, at }: Found): Promise<number> {
  return recordProgress(store, transaction, [indicator], { asOf: at, position, present: true, causeOf: () => null });
}

/** DRAFT becomes SUBMITTED: from now on somebody else may approve it. */
export async function submitMapping(
  store: PolicyStore,
  transaction: Queryable,
  { id, actor, comment }: MappingStep,
): Promise<MappingVersion> {
  const { version, at } = await take(store, transaction, id, 'DRAFT');
  const said = readOptionalText(comment, 'comment') ?? version.comment;
  return move(
    transaction,
    version.key,
    sql`state = 'SUBMITTED', submitter = ${actor}, submitted_at = ${at}, comment = ${said}`,
  );
}

/** Throws FORBIDDEN when it is the author who would approve. */
function secondPerson({ author, indicator, version }: MappingVersion, actor: string): void {
  if (author !== actor) return;
  throw new HubError(
    ErrorCode.FORBIDDEN,
    `${indicator}@${version} 由 ${author} 起草,须由另一人批准 (its author may not approve it: a second person has to)`,
  );
}

/**
 * SUBMITTED becomes APPROVED, by a second person, and takes the place of the version in force. The indicator is counted
 * again in the same transaction. Throws FORBIDDEN for the author, CONFLICT when somebody else was faster.
 */
export async function approveMapping(
  store: PolicyStore,
  transaction: Queryable,
  { id, actor, comment }: MappingStep,
): Promise<MappingVersion> {
  const found = await take(store, transaction, id, 'SUBMITTED');
  const { version, indicator, at, position } = found;
  secondPerson(version, actor);
  const mapping = withRule(version, indicator);
  if (mapping === null) throw conflict(`映射 ${id} 所用的属性已不存在 (the mapping names attributes that are no more)`);
  const replaced = await transaction.query<{ id: number }>(
    sql`update mapping_version set state = 'RETIRED', ended_at = ${at}
        where indicator = ${indicator.id} and state = 'APPROVED' returning id`,
  );
  for (const { id: key } of replaced) await dropTotals(transaction, key);
  const said = readOptionalText(comment, 'comment') ?? version.comment;
  const approved = await move(
    transaction,
    version.key,
    sql`state = 'APPROVED', approver = ${actor}, decided_at = ${at}, comment = ${said}`,
  );
  await buildTotals(store, transaction, indicator, mapping, position);
  await recorded(store, transaction, found);
  return approved;
}

/** SUBMITTED becomes REJECTED; the reason is kept. */
export async function rejectMapping(
  store: PolicyStore,
  transaction: Queryable,
  { id, actor, comment }: MappingStep,
): Promise<MappingVersion> {
  const { version, at } = await take(store, transaction, id, 'SUBMITTED');
  const reason = readText(comment ?? '', 'comment');
  return move(
    transaction,
    version.key,
    sql`state = 'REJECTED', approver = ${actor}, decided_at = ${at}, comment = ${reason}`,
  );
}

/** The version in force becomes RETIRED, and nothing takes its place: the indicator has no value until something does. */
export async function retireMapping(
  store: PolicyStore,
  transaction: Queryable,
  { id, actor, comment }: MappingStep,
): Promise<MappingVersion> {
  const found = await take(store, transaction, id, 'APPROVED');
  const reason = readText(comment ?? '', 'comment');
  const retired = await move(
    transaction,
    found.version.key,
    sql`state = 'RETIRED', retired_by = ${actor}, ended_at = ${found.at}, comment = ${reason}`,
  );
  await dropTotals(transaction, found.version.key);
  await recorded(store, transaction, found);
  return retired;
}
