import type { LogEntry, LogRange, SelectEntries } from '@queqiao/subgraph';
import sql from 'sql-template-tag';
import type { PolicyStore } from '../context/policy-store.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import type { DueReminder } from './due-reminders.ts';
import { selectedIndicators } from './selected-indicators.ts';

interface DueRow {
  readonly event: number;
  readonly indicator: string;
  readonly department: string;
  readonly person: string;
  readonly dueOn: string;
  readonly daysLeft: number;
}

async function readDue(
  { database, catalogue }: PolicyStore,
  indicators: readonly CatalogueIndicator[],
  { after, through, limit }: LogRange,
): Promise<LogEntry[]> {
  const rows = await database.query<DueRow>(
    sql`select event, indicator, department, person, due_on as "dueOn", days_left as "daysLeft" from due_reminder
        where event > ${after}::bigint and event <= ${through}::bigint
          and indicator = any(${indicators.map(({ id }) => id)}::text[])
        order by event limit ${limit}`,
  );
  return rows.flatMap(({ event, indicator: id, department, person, ...due }) => {
    const indicator = catalogue.indicator(id);
    if (indicator === null) return [];
    const value = (cursorOf: (position: number) => string): DueReminder => ({
      ...due,
      cursor: cursorOf(event),
      indicator,
      department: { code: null, name: department },
      person: { id: person },
    });
    return [{ position: event, value }];
  });
}

/** The events of the subscription to due days: the reminders in the order of the change log, the same whenever they are read. */
export function dueEvents(store: PolicyStore): ReadonlyMap<string, SelectEntries> {
  const select: SelectEntries = (given) => {
    const indicators = selectedIndicators(store.catalogue, given);
    return (range) => readDue(store, indicators, range);
  };
  return new Map([['indicatorDue', select]]);
}
