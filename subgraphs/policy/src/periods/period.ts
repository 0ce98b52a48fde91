import { badInput } from '@queqiao/subgraph/errors';
import { PLATFORM_ZONE } from '@queqiao/records/time';
import { Temporal } from 'temporal-polyfill';
import type { PolicyFile } from '../documents/policy-file.ts';

/** Some days of a document, the first and the last included: yyyy-MM-dd. */
export interface Period {
  readonly document: string;
  readonly from: string;
  readonly to: string;
}

/** What a period is known by: equal periods are one. */
export function periodId({ document, from, to }: Period): string {
  return `${document}/${from}/${to}`;
}

const ID = /^([a-z0-9-]+)\/(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/u;

/** Null for what never was the id of a period. */
export function readPeriodId(id: string): Period | null {
  const [, document, from, to] = ID.exec(id) ?? [];
  return document === undefined || from === undefined || to === undefined ? null : { document, from, to };
}

/** The moment at which a period is over: when the day after its last begins in Asia/Shanghai. RFC 3339 in UTC. */
export function endOfPeriod({ to }: Pick<Period, 'to'>): string {
  return Temporal.PlainDate.from(to).add({ days: 1 }).toZonedDateTime(PLATFORM_ZONE).toInstant().toString();
}

/** Reads a period of a document. Throws BAD_USER_INPUT where it ends before it begins, or lies before the document. */
export function readPeriod({ id, startsOn }: PolicyFile, from: string, to: string): Period {
  if (to < from) throw badInput('期间的终点早于起点 (the period ends before it begins)', 'to');
  if (to < startsOn) throw badInput(`期间早于文件的起始日期 ${startsOn} (it lies before the document)`, 'to');
  return { document: id, from, to };
}

/** The calendar years of a document, newest first, up to the one that a day lies in. The first begins with the document. */
export function calendarYears({ id, startsOn, endsOn }: PolicyFile, today: string): readonly Period[] {
  const first = Number(startsOn.slice(0, 4));
  const last = Number((endsOn !== null && endsOn < today ? endsOn : today).slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = last - index;
    return { document: id, from: year === first ? startsOn : `${year}-01-01`, to: `${year}-12-31` };
  });
}

/** What people call a period: 2025年, 2025年第2季度, 2025年3月, or its days. */
export function periodLabel({ from, to }: Period, startsOn: string): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  const begins = from.endsWith('-01');
  if (to === `${year}-12-31` && (from === `${year}-01-01` || from === startsOn)) return `${year}年`;
  const first = Temporal.PlainDate.from(from);
  const after = (months: number): string => first.add({ months }).subtract({ days: 1 }).toString();
  if (begins && month % 3 === 1 && to === after(3)) return `${year}年第${(month + 2) / 3}季度`;
  return begins && to === after(1) ? `${year}年${month}月` : `${from} 至 ${to}`;
}
