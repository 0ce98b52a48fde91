import type { Queryable } from '@queqiao/store';
import { dayOf } from '@queqiao/records/time';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { relationAt } from '../../mapping/sql/records-at.ts';
import { reporterOf } from '../measurement/reporter.ts';
import { readFacts, type Facts } from '../measurement/facts.ts';
import type { PolicyStore } from '../../context/policy-store.ts';
import { remindDue } from '../../events/due-reminders.ts';
import { moveCoverage } from './move-coverage.ts';
import { moveTotals } from './move-totals.ts';
import { causeFor, readChanged, type ChangedRecord } from './changed-records.ts';
import { lockProgress } from './lock-progress.ts';
import { recordProgress } from './record-progress.ts';
import { touchedVersions, type Range } from './touched-versions.ts';

/** Changes handled in one transaction at most. */
const MOST_AT_ONCE = 20_000;

/** What one update came to. */
export interface UpdateStep {
  /** The log is read up to here. */
  readonly position: number;
  /** Rows of progress that were written. */
  readonly written: number;
  /** Whether more is there already. */
  readonly more: boolean;
}

interface Batch {
  readonly changed: readonly ChangedRecord[];
  readonly range: Range;
}

/** Moves the totals of one indicator; gives the newest change that touches it, or null. */
async function moveIndicator(
  store: PolicyStore,
  transaction: Queryable,
  indicator: CatalogueIndicator,
  { mapping, decisions }: Facts,
  { changed, range }: Batch,
): Promise<number | null> {
  if (mapping === null) return null;
  const cause = causeFor(mapping.rule, changed, reporterOf(mapping.rule, indicator)?.kind ?? null);
  if (cause === null || !mapping.steady) return cause;
  await moveCoverage(store, transaction, indicator, mapping, { changed, range });
  const touched = await touchedVersions(transaction, mapping.rule, changed, range);
  if (touched === null) return cause;
  await moveTotals(transaction, indicator, mapping, {
    taken: { counted: touched.before, records: relationAt(range.after, store.systemsOf), decisions },
    added: { counted: touched.after, records: relationAt(range.through, store.systemsOf), decisions },
  });
  return cause;
}

async function movePosition(transaction: Queryable, position: number): Promise<void> {
  await transaction.query(sql`update progress_state set position = ${position}`);
}

async function step(store: PolicyStore, transaction: Queryable): Promise<UpdateStep> {
  const { position: after, day, at: asOf } = await lockProgress(store, transaction);
  const [head] = await transaction.query<{ newest: number }>(sql`select newest from change_log`);
  const newest = head?.newest ?? 0;
  const through = Math.min(newest, after + MOST_AT_ONCE);
  const today = dayOf(asOf);
  const nothing = { position: after, written: 0, more: false };
  if (through <= after && day === today) return nothing;
  const { indicators } = store.catalogue;
  const changed = await readChanged(transaction, { after, through });
  if (changed.length === 0 && day === today) {
    await movePosition(transaction, through);
    return { position: through, written: 0, more: through < newest };
  }
  const facts = await readFacts(transaction, indicators, { asOf, present: true });
  const causes = new Map<string, number>();
  for (const indicator of indicators) {
    const known = facts.get(indicator.id);
    if (known === undefined) continue;
    const batch = { changed, range: { after, through } };
    const cause = await moveIndicator(store, transaction, indicator, known, batch);
    if (cause !== null) causes.set(indicator.id, cause);
  }
  await transaction.query(sql`update progress_state set position = ${through}, day = ${today}::date`);
  // On a new day each is checked: lines rise, due days pass, years become complete.
  const touched = day === today ? indicators.filter(({ id }) => causes.has(id)) : indicators;
  const causeOf = ({ id, components }: CatalogueIndicator): number | null => {
    const own = [id, ...components].flatMap((one) => causes.get(one) ?? []);
    return own.length === 0 ? null : Math.max(...own);
  };
  const moment = { asOf, position: through, present: true };
  const { rows: written, entries } = await recordProgress(store, transaction, touched, { ...moment, causeOf });
  const reminders = day === today ? null : await remindDue(transaction, indicators, asOf);
  // What was appended here are no changes of records: where nothing else came between, they need not be read again.
  const reached = [entries, reminders].reduce((place, own) => (own?.after === place ? own.through : place), through);
  if (reached === through) return { position: through, written, more: through < newest };
  await movePosition(transaction, reached);
  return { position: reached, written, more: false };
}

/**
 * Reads the changes since the last update and brings the indicators that they touch up to date: by one statement for
 * each, whose cost follows from the changes and not from the records. Positions of the log are in the order of commits
 * and have no holes, so none is passed over; nodes take turns.
 */
export async function bringUpToDate(store: PolicyStore): Promise<UpdateStep> {
  let written = 0;
  for (;;) {
    const done = await store.database.transaction((transaction) => step(store, transaction));
    written += done.written;
    if (!done.more) return { ...done, written };
  }
}
