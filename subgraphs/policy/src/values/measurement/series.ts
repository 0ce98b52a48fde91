import { badInput } from '@queqiao/subgraph/errors';
import { dayOf, momentOf, PLATFORM_ZONE } from '@queqiao/records/time';
import sql from 'sql-template-tag';
import { Temporal } from 'temporal-polyfill';
import type { PolicyStore } from '../../context/policy-store.ts';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { isComplete } from '../progress/coverage.ts';
import type { Status } from '../progress/status.ts';
import { targetOf } from '../progress/target.ts';

type SeriesStep = 'MONTH' | 'QUARTER' | 'YEAR';

/** An indicator as it was known at the end of a step: the schema's `SeriesPoint`. */
export interface SeriesPoint {
  /** The step's last day in Asia/Shanghai, or the last day asked for. */
  readonly at: string;
  readonly value: number | null;
  readonly status: Status;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly provisional: boolean;
}

const MOST_POINTS = 200;
const MONTHS: Readonly<Record<SeriesStep, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The last day of the step in which a day lies. */
function endOfStep(day: Temporal.PlainDate, step: SeriesStep): Temporal.PlainDate {
  const months = MONTHS[step];
  const first = day.with({ day: 1 }).subtract({ months: (day.month - 1) % months });
  return first.add({ months }).subtract({ days: 1 });
}

/** The last day of each step from one day to another; of the last step no later than that day. */
function stepEnds(step: SeriesStep, from: string, to: string): readonly string[] {
  const last = Temporal.PlainDate.from(to);
  const ends: string[] = [];
  let day = Temporal.PlainDate.from(from);
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    const end = endOfStep(day, step);
    ends.push(Temporal.PlainDate.compare(end, last) < 0 ? end.toString() : to);
    if (ends.length > MOST_POINTS) {
      throw badInput(`至多 ${MOST_POINTS} 个时点,请缩短期间 (at most ${MOST_POINTS} points: ask for less)`, 'from');
    }
    day = end.add({ days: 1 });
  }
  return ends;
}

/** The last moment of a day in Asia/Shanghai. */
function endOfDay(day: string): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(PLATFORM_ZONE).toInstant();
  return next.subtract({ milliseconds: 1 }).toString();
}

interface KnownRow {
  readonly day: string;
  readonly value: number | null;
  readonly status: Status;
  readonly expected: number | null;
  readonly covered: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly revised: boolean;
}

export interface SeriesRequest {
  readonly step: SeriesStep;
  /** Default: the day from which the indicator holds. */
  readonly from?: string | null | undefined;
  /** Default: today, and never later. */
  readonly to?: string | null | undefined;
}

/**
 * How an indicator stood at the end of each step, as it was known then: no value before the hub knew any. Throws
 * BAD_USER_INPUT for a period that ends before it begins, and for more than 200 points.
 */
export async function readSeries(
  store: PolicyStore,
  indicator: CatalogueIndicator,
  { step, from: begin, to: end }: SeriesRequest,
): Promise<readonly SeriesPoint[]> {
  const today = dayOf(momentOf(store.clock));
  const from = begin ?? indicator.startsOn;
  if (end != null && end < from) throw badInput('期间的终点早于起点 (the period ends before it begins)', 'to');
  const to = end == null || end > today ? today : end;
  const days = from > to ? [] : stepEnds(step, from, to);
  // Before the first target the first holds, as everywhere.
  const rows = await store.database.query<KnownRow>(
    sql`select t.day, known.value, coalesce(known.status, 'NO_DATA') as status, known.coverage_expected as expected,
          known.coverage_reported as covered, target.lower, target.upper, target.id is not null as revised
        from unnest(${days}::text[], ${days.map(endOfDay)}::timestamptz[]) with ordinality as t (day, moment, place)
        left join lateral (
          select value, status, coverage_expected, coverage_reported from indicator_progress
          where indicator = ${indicator.id} and at <= t.moment order by id desc limit 1
        ) as known on true
        left join lateral (
          select id, lower, upper from target_revision where indicator = ${indicator.id}
          order by since <= t.moment desc, case when since <= t.moment then since end desc, since, id desc limit 1
        ) as target on true
        order by t.place`,
  );
  const own = targetOf(indicator);
  return rows.map(({ day, value, status, expected, covered, lower, upper, revised }) => {
    const partial = expected !== null && covered !== null && !isComplete({ expected, reported: covered });
    const isOver = endOfStep(Temporal.PlainDate.from(day), step).toString() < today;
    const bounds = revised ? { lower, upper } : { lower: own.lower, upper: own.upper };
    return { at: day, value, status, ...bounds, provisional: partial || !isOver };
  });
}
