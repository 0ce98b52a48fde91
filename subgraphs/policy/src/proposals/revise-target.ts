import { badInput } from '@queqiao/subgraph/errors';
import type { Queryable } from '@queqiao/store';
import sql, { raw } from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { indicatorOf, readText } from '../context/errors.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { targetOf, type Target } from '../values/progress/target.ts';
import { lockProgress } from '../values/running-totals/lock-progress.ts';
import { recordProgress } from '../values/running-totals/record-progress.ts';

/** A target with when and why it came to be: the schema's `TargetRevision`. */
export interface TargetRevision {
  readonly since: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly dueOn: string | null;
  readonly reason: string;
  readonly by: string;
}

/** The document's own target, as the oldest of the revisions. */
function ownTarget(indicator: CatalogueIndicator): TargetRevision {
  const { lower, upper, dueOn } = targetOf(indicator);
  const { document } = indicator;
  return {
    since: new Date(`${document.issuedOn}T00:00:00+08:00`).toISOString(),
    lower,
    upper,
    dueOn,
    reason: `${document.number} 原定 / as the document says`,
    by: document.issuer,
  };
}

/** The targets of indicators that were revised, newest first, the document's own last; empty for the others. */
export async function revisionsOf(
  queryable: Queryable,
  indicators: readonly CatalogueIndicator[],
): Promise<ReadonlyMap<string, readonly TargetRevision[]>> {
  const ids = indicators.map(({ id }) => id);
  const rows = await queryable.query<TargetRevision & { indicator: string }>(
    sql`select indicator, since, lower, upper, due_on as "dueOn", reason, by from target_revision
        where indicator = any(${ids}) order by indicator, id desc`,
  );
  const byIndicator = Map.groupBy(rows, ({ indicator }) => indicator);
  return new Map(
    indicators.map((indicator) => {
      const revised = byIndicator.get(indicator.id) ?? [];
      return [indicator.id, revised.length === 0 ? [] : [...revised, ownTarget(indicator)]];
    }),
  );
}

export interface Revision {
  readonly indicator: string;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
  readonly dueOn?: string | null | undefined;
  readonly reason: string;
}

const BOUNDS: Readonly<Record<Target['comparator'], readonly ('lower' | 'upper')[]>> = {
  AT_LEAST: ['lower'],
  AT_MOST: ['upper'],
  BETWEEN: ['lower', 'upper'],
  INCREASING: [],
  NON_DECREASING: [],
};

function checkRevision(indicator: CatalogueIndicator, revision: Revision, next: Target): void {
  const { comparator, unit, startsOn, lower, upper, dueOn } = next;
  for (const bound of ['lower', 'upper'] as const) {
    const value = revision[bound];
    if (value == null) continue;
    if (!BOUNDS[comparator].includes(bound)) {
      throw badInput(`${indicator.id} 为 ${comparator},没有此界 (it takes no ${bound} bound)`, bound);
    }
    if (unit === '%' && (value < 0 || value > 100)) {
      throw badInput(`百分比应在 0 至 100 之间,实为 ${value} (per cent lies between 0 and 100)`, bound);
    }
  }
  if (lower !== null && upper !== null && lower >= upper) {
    throw badInput('上限应大于下限 (the upper bound must be above the lower)', 'upper');
  }
  if (dueOn !== null && dueOn < startsOn) throw badInput(`到期日期早于起算日期 ${startsOn} (before startsOn)`, 'dueOn');
}

/**
 * Puts another target in force from now on; the one before stays in the revisions. What is not given does not change.
 * Throws BAD_USER_INPUT when nothing would change, or for bounds that the demand does not have.
 */
export async function reviseTarget(
  store: PolicyStore,
  transaction: Queryable,
  revision: Revision,
  by: string,
): Promise<CatalogueIndicator> {
  const indicator = indicatorOf(store.catalogue, revision.indicator);
  const reason = readText(revision.reason, 'reason');
  const { position, at } = await lockProgress(store, transaction);
  const [last] = await transaction.query<Pick<Target, 'lower' | 'upper' | 'dueOn'>>(
    sql`select lower, upper, due_on as ${raw('"dueOn"')} from target_revision where indicator = ${indicator.id}
        order by id desc limit 1`,
  );
  const own = targetOf(indicator);
  const before = { ...own, ...last };
  const next = {
    ...before,
    lower: revision.lower ?? before.lower,
    upper: revision.upper ?? before.upper,
    dueOn: revision.dueOn ?? before.dueOn,
  };
  checkRevision(indicator, revision, next);
  if (next.lower === before.lower && next.upper === before.upper && next.dueOn === before.dueOn) {
    throw badInput('目标没有变化 (nothing would change)', 'lower');
  }
  await transaction.query(
    sql`insert into target_revision (indicator, since, lower, upper, due_on, reason, by)
        values (${indicator.id}, ${at}, ${next.lower}, ${next.upper}, ${next.dueOn}, ${reason}, ${by})`,
  );
  const moment = { asOf: at, position, present: true };
  await recordProgress(store, transaction, [indicator], { ...moment, causeOf: () => null });
  return indicator;
}
