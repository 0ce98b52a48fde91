import { dayOf } from '@queqiao/records/time';
import { appendEntries, type AppendedEntries, type Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { responsibleOf } from '../responsible/responsible.ts';
import { revisionsOf } from '../proposals/stored-facts.ts';

/** The schema's `IndicatorDue`. */
export interface DueReminder {
  readonly cursor: string;
  readonly indicator: CatalogueIndicator;
  readonly department: { readonly code: null; readonly name: string };
  readonly person: { readonly id: string };
  readonly dueOn: string;
  readonly daysLeft: number;
}

/** A row of `due_reminder`, but for its place in the log. */
interface Reminder {
  readonly indicator: string;
  readonly department: string;
  readonly person: string;
  readonly due_on: string;
  readonly stage: number;
  readonly days_left: number;
}

/** How many days before its due day somebody is reminded; the last is once it has passed. */
const STAGES = [30, 7, 0, -1] as const;
const DAY_MS = 86_400_000;

/** The stage that a number of days is in; undefined while it is too early. */
function stageOf(daysLeft: number): number | undefined {
  return STAGES.findLast((stage) => daysLeft <= stage);
}

/**
 * Reminds whoever is named to answer for these indicators of a due day that comes near or has passed, unless they are met.
 * Each reminder is written once, as an entry of the change log; null where there is none to write. The caller holds the lock
 * of the running totals.
 */
export async function remindDue(
  transaction: Queryable,
  indicators: readonly CatalogueIndicator[],
  at: string,
): Promise<AppendedEntries | null> {
  const today = Date.parse(dayOf(at));
  const named = await responsibleOf(
    transaction,
    indicators.map(({ id }) => id),
  );
  const concerned = indicators.filter(({ id }) => named.has(id));
  if (concerned.length === 0) return null;
  const revisions = await revisionsOf(transaction, concerned);
  const due = concerned.flatMap((indicator) =>
    (named.get(indicator.id) ?? []).flatMap(({ department, person, dueOn }): readonly Reminder[] => {
      const day = dueOn ?? (revisions.get(indicator.id)?.[0] ?? indicator).dueOn;
      if (person === null || day === null) return [];
      const daysLeft = Math.round((Date.parse(day) - today) / DAY_MS);
      const stage = stageOf(daysLeft);
      return stage === undefined
        ? []
        : [{ indicator: indicator.id, department, person, due_on: day, stage, days_left: daysLeft }];
    }),
  );
  return write(transaction, due, at);
}

async function write(transaction: Queryable, due: readonly Reminder[], at: string): Promise<AppendedEntries | null> {
  if (due.length === 0) return null;
  const fresh = await transaction.query<Reminder>(
    sql`select d.indicator, d.department, d.person, d.due_on, d.stage, d.days_left
        from json_populate_recordset(null::due_reminder, ${JSON.stringify(due)}::json) as d
        where not exists (select from due_reminder as r where (r.indicator, r.department, r.person, r.due_on, r.stage)
            = (d.indicator, d.department, d.person, d.due_on, d.stage))
          and (select status from indicator_progress as p where p.indicator = d.indicator order by p.id desc limit 1)
            is distinct from 'MET'
        order by d.due_on, d.indicator, d.department`,
  );
  if (fresh.length === 0) return null;
  const entries = await appendEntries(transaction, fresh.length, at);
  const rows = fresh.map((row, index) => ({ ...row, event: entries.after + index + 1 }));
  await transaction.query(
    sql`insert into due_reminder select * from json_populate_recordset(null::due_reminder, ${JSON.stringify(rows)}::json)`,
  );
  return entries;
}
