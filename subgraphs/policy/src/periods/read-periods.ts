import { dayOf, momentOf } from '@queqiao/records/time';
import sql from 'sql-template-tag';
import type { PolicyStore } from '../context/policy-store.ts';
import type { PolicyFile } from '../documents/policy-file.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { isComplete } from '../values/progress/coverage.ts';
import type { CountedCoverage, Progress } from '../values/progress/progress.ts';
import type { Status } from '../values/progress/status.ts';
import { presentMoment } from '../values/measurement/moment.ts';
import { calendarYears, endOfPeriod, periodId, periodLabel, readPeriodId, type Period } from './period.ts';
import { measurePeriod } from './period-values.ts';
import { closingOf, frozenValues, type FrozenValue, type StoredClosing } from './stored-closing.ts';

type PeriodState = 'OPEN' | 'SUBMITTED' | 'CLOSED';

/** The schema's `ReportingPeriod`. */
export interface ReportingPeriod {
  readonly id: string;
  readonly document: PolicyFile;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly state: PeriodState;
  readonly closing: StoredClosing | null;
}

/** One value of a period: the schema's `PeriodValue`. */
export interface PeriodValue {
  readonly indicator: CatalogueIndicator;
  readonly value: number | null;
  readonly status: Status;
  readonly digest: string;
  readonly coverage: CountedCoverage | null;
  readonly differsFromCurrent: boolean;
  readonly current: Progress;
}

async function stateOf(store: PolicyStore, document: PolicyFile, period: Period): Promise<ReportingPeriod> {
  const closing = await closingOf(store.database, period);
  const [submitted] = await store.database.query(
    sql`select from proposal where indicator is null and document = ${document.id} and kind = 'PERIOD_CLOSE'
          and state = 'SUBMITTED' and content ->> 'from' = ${period.from} and content ->> 'to' = ${period.to} limit 1`,
  );
  const open = submitted === undefined ? 'OPEN' : 'SUBMITTED';
  const { from, to } = period;
  const label = periodLabel(period, document.startsOn);
  return { id: periodId(period), document, label, from, to, state: closing === null ? open : 'CLOSED', closing };
}

/** The periods of a document, newest first: its calendar years, and whatever else somebody submitted or closed. */
export async function periodsOf(store: PolicyStore, document: PolicyFile): Promise<readonly ReportingPeriod[]> {
  const rows = await store.database.query<{ from: string; to: string }>(
    sql`select distinct content ->> 'from' as "from", content ->> 'to' as "to" from proposal
        where indicator is null and document = ${document.id} and kind = 'PERIOD_CLOSE' and state in ('SUBMITTED', 'APPROVED')`,
  );
  const years = calendarYears(document, dayOf(momentOf(store.clock)));
  const all = new Map(
    [...years, ...rows.map(({ from, to }) => ({ document: document.id, from, to }))].map((one) => [periodId(one), one]),
  );
  const newestFirst = [...all.values()].toSorted((one, other) =>
    one.to === other.to ? (one.from < other.from ? -1 : 1) : one.to < other.to ? 1 : -1,
  );
  return Promise.all(newestFirst.map((period) => stateOf(store, document, period)));
}

/** A period by its id, whether or not anybody proposed anything about it; null for what names none. */
export async function periodOfId(store: PolicyStore, id: string): Promise<ReportingPeriod | null> {
  const period = readPeriodId(id);
  const document = store.catalogue.documents.find((each) => each.id === period?.document);
  return period === null || document === undefined ? null : stateOf(store, document, period);
}

function frozenCoverage(
  closing: StoredClosing,
  period: Pick<Period, 'to'>,
  value: FrozenValue,
): CountedCoverage | null {
  const { indicator, year, mappingVersion, expected, covered } = value;
  if (year === null || expected === null || covered === null) return null;
  const counted = { expected, reported: covered };
  const of = { indicator, year, mappingVersion, asOf: endOfPeriod(period), position: closing.position };
  return { ...counted, complete: isComplete(counted), of };
}

/** The values of a period: of a closed one as they were frozen, of an open one as they are. */
export async function valuesOf(store: PolicyStore, period: ReportingPeriod): Promise<readonly PeriodValue[]> {
  const { document, from, to, closing } = period;
  const { asOf: at, position } = await presentMoment(store);
  const days = { document: document.id, from, to };
  const measured = await measurePeriod(store, store.database, document, days, { at, position });
  const frozen = new Map(
    closing === null ? [] : (await frozenValues(store.database, closing.key)).map((one) => [one.indicator, one]),
  );
  return measured.flatMap(({ indicator, progress: current }): PeriodValue[] => {
    if (closing === null) {
      const { value, status, digest, coverage } = current;
      return [{ indicator, value, status, digest, coverage, differsFromCurrent: false, current }];
    }
    const kept = frozen.get(indicator.id);
    // The document has got it since.
    if (kept === undefined) return [];
    const { value, status, digest } = kept;
    const coverage = frozenCoverage(closing, period, kept);
    return [{ indicator, value, status, digest, coverage, differsFromCurrent: digest !== current.digest, current }];
  });
}
