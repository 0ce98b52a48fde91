import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { presentMoment } from '../values/measurement/moment.ts';
import { measureIndicator, measureIndicators, type MeasuredIndicator } from '../values/measurement/measure.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { endOfPeriod } from '../periods/period.ts';
import type { Finding } from './finding.ts';
import { singleDifference } from './single-difference.ts';

interface StoredValue {
  readonly indicator: string;
  readonly at: string;
  readonly position: number;
  readonly value: number | null;
  readonly status: string | null;
  readonly digest: string;
  /** When what it rests on was in force, where that is not the moment of the value. */
  readonly heldAt?: string;
}

export interface ValueCheck {
  /** Every value that was ever stored, rather than the newest of each indicator. */
  readonly all: boolean;
}

function storedProgress(queryable: Queryable, { all }: ValueCheck): Promise<StoredValue[]> {
  return queryable.query<StoredValue>(
    all
      ? sql`select indicator, at, position, value, status, digest from indicator_progress order by id`
      : sql`select distinct on (indicator) indicator, at, position, value, status, digest from indicator_progress
            order by indicator, id desc`,
  );
}

function storedSignOffs(queryable: Queryable): Promise<StoredValue[]> {
  return queryable.query<StoredValue>(
    sql`select indicator, at, position, value, null as status, digest from sign_off order by id`,
  );
}

/** The values of every closed period, opened again or not. */
async function storedPeriods(queryable: Queryable): Promise<StoredValue[]> {
  const rows = await queryable.query<StoredValue & { readonly to: string }>(
    sql`select v.indicator, c.to_day::text as "to", c.at as "heldAt", c.position, v.value, v.status, v.digest
        from period_value as v join period_closing as c on c.id = v.closing order by c.id, v.indicator`,
  );
  return rows.map(({ to, ...row }) => ({ ...row, at: endOfPeriod({ to }) }));
}

function differences(stored: StoredValue, { progress }: MeasuredIndicator): string[] {
  return [
    ...(stored.value === progress.value ? [] : [`值 ${stored.value} ≠ ${progress.value} (value)`]),
    ...(stored.status === null || stored.status === progress.status
      ? []
      : [`状态 ${stored.status} ≠ ${progress.status} (status)`]),
    ...(stored.digest === progress.digest ? [] : [`摘要 ${stored.digest} ≠ ${progress.digest} (digest)`]),
  ];
}

/** Checks one stored value against what its evidence gives: the records, mapping, decisions and target of then. */
async function checkValue(
  store: PolicyStore,
  queryable: Queryable,
  kind: 'VALUE' | 'SIGN_OFF' | 'PERIOD',
  stored: StoredValue,
): Promise<Finding | null> {
  const indicator = store.catalogue.indicator(stored.indicator);
  if (indicator === null) return null;
  const { at: asOf, position, heldAt = asOf } = stored;
  const moment = { asOf, position, present: false, heldAt };
  const differing = differences(stored, await measureIndicator(store, indicator, moment, { queryable }));
  if (differing.length === 0) return null;
  return {
    kind,
    indicator: stored.indicator,
    at: stored.at,
    reason: `与证据不符 (not what the evidence gives): ${differing.join('; ')}`,
  };
}

/** Checks stored values, sign-offs and closed periods; gives how many. */
export async function checkValues(
  store: PolicyStore,
  queryable: Queryable,
  check: ValueCheck,
  found: (finding: Finding) => void,
): Promise<number> {
  const values = await storedProgress(queryable, check);
  const signed = await storedSignOffs(queryable);
  const closed = await storedPeriods(queryable);
  const all = [
    ...values.map((value) => ['VALUE', value] as const),
    ...signed.map((value) => ['SIGN_OFF', value] as const),
    ...closed.map((value) => ['PERIOD', value] as const),
  ];
  for (const [kind, value] of all) {
    const finding = await checkValue(store, queryable, kind, value);
    if (finding !== null) found(finding);
  }
  return all.length;
}

/** Checks that the running totals give what counting all records gives. */
export async function checkTotals(
  store: PolicyStore,
  queryable: Queryable,
  found: (finding: Finding) => void,
): Promise<void> {
  const indicators: readonly CatalogueIndicator[] = store.catalogue.indicators;
  const moment = await presentMoment(store, queryable);
  const kept = await measureIndicators(store, indicators, moment, { queryable });
  const recounted = await measureIndicators(store, indicators, moment, { queryable, recount: true });
  for (const [place, { indicator, progress }] of kept.entries()) {
    const truth = recounted[place]?.progress;
    if (truth === undefined || truth.digest === progress.digest) continue;
    const records = await singleDifference(queryable, kept[place], recounted[place]);
    const reason = `累计值 ${progress.value} 与逐条计算所得 ${truth.value} 不符 (running totals are not what counting gives)`;
    found({ kind: 'TOTAL', indicator: indicator.id, records, reason });
  }
}
