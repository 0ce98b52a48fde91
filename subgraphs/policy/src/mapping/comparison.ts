import { regionCodeProblem } from '@queqiao/records/identifiers';
import { fromOffsetTime } from '@queqiao/records/time';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Attribute, AttributeType } from './attribute.ts';

// What can be asked of an attribute: which operators its type knows, and which values they take.

const ORDERED: ReadonlySet<AttributeType> = new Set(['Int', 'Float', 'Year', 'Date', 'DateTime', 'Region']);
const PLACED_IN_TIME: ReadonlySet<AttributeType> = new Set(['Year', 'Date', 'DateTime']);
const NUMBERS: ReadonlySet<AttributeType> = new Set(['Int', 'Float']);

const day = z.iso.date();

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function expected(attribute: Attribute, what: string): string {
  return `${attribute.name} 是 ${attribute.type},应与${what}比较`;
}

/** The store holds no U+0000, and UTF-8 no half of a surrogate pair. */
function textProblem(text: string): string | null {
  return text.isWellFormed() && !text.includes('\0')
    ? null
    : '文本含有无法存储的字符 (the text has characters that cannot be stored)';
}

function isYear(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9999;
}

/** The calendar has no year 0. */
function hasYear(value: unknown): boolean {
  return isYear(Number(String(value).slice(0, 4)));
}

function isMoment(text: string): boolean {
  const moment = fromOffsetTime(text);
  return moment !== null && /^\d{4}-/.test(moment) && hasYear(moment);
}

/** What is wrong with comparing the attribute with the value; null when nothing is. */
export function valueProblem(attribute: Attribute, value: unknown): string | null {
  const { name, type } = attribute;
  switch (type) {
    case 'String':
    case '[String]':
      return typeof value === 'string'
        ? textProblem(value)
        : `${expected(attribute, '文本')} (${name} is compared with a text)`;
    case 'Boolean':
      return typeof value === 'boolean' ? null : `${expected(attribute, '真假值')} (with true or false)`;
    case 'Int':
      return Number.isSafeInteger(value)
        ? null
        : `${expected(attribute, '整数')} (with a whole number of at most 2^53 - 1)`;
    case 'Year':
      return isYear(value) ? null : `${expected(attribute, '1 至 9999 的年份')} (with a year from 1 to 9999)`;
    case 'Float':
      return Number.isFinite(value) ? null : `${expected(attribute, '数字')} (with a number)`;
    case 'Date':
      return day.safeParse(value).success && hasYear(value)
        ? null
        : `${expected(attribute, '日期 yyyy-MM-dd')} (with a day)`;
    case 'DateTime':
      return typeof value === 'string' && isMoment(value)
        ? null
        : `${expected(attribute, '带时区的时间')} (with an RFC 3339 time)`;
    case 'Region':
      return typeof value === 'string'
        ? regionCodeProblem(value)
        : `${expected(attribute, '区划代码')} (with a region code)`;
    case 'Enum':
      return attribute.values?.some((one) => one === value) === true
        ? null
        : `${name} 没有值 ${shown(value)},有:${attribute.values?.join(', ')} (${name} has no such value)`;
    default:
      return type satisfies never;
  }
}

/** What is wrong with asking for more or less of the attribute. */
export function orderProblem({ name, type }: Attribute): string | null {
  return ORDERED.has(type) ? null : `${name} 是 ${type},没有大小先后 (${name} has no order)`;
}

/** What is wrong with summing the attribute, or with its least, greatest or latest value. */
export function numberProblem({ name, type }: Attribute): string | null {
  return NUMBERS.has(type) ? null : `${name} 是 ${type},不是数量 (${name} is no quantity)`;
}

/** What is wrong with counting the attribute's different values. */
export function distinctProblem({ name, type }: Attribute): string | null {
  return type === '[String]'
    ? `${name} 是列表,不能去重计数 (${name} is a list: its values cannot be kept apart)`
    : null;
}

/** What is wrong with asking whether the attribute lies in a period. */
export function periodProblem({ name, type }: Attribute): string | null {
  return PLACED_IN_TIME.has(type) ? null : `${name} 是 ${type},不是时间 (${name} is no day, moment or year)`;
}

/** The operators of a mapping's `where` that the attribute takes. */
export function operatorsOf(attribute: Attribute): readonly string[] {
  return [
    'eq',
    'ne',
    'in',
    'exists',
    ...(orderProblem(attribute) === null ? ['gte', 'lte'] : []),
    ...(periodProblem(attribute) === null ? ['within'] : []),
  ];
}

/** The measures of a mapping that the attribute takes. */
export function measuresOf(attribute: Attribute): readonly string[] {
  return [
    ...(distinctProblem(attribute) === null ? ['countDistinct'] : []),
    ...(numberProblem(attribute) === null ? ['sum', 'min', 'max', 'latest'] : []),
  ];
}

/** What is wrong with a duration back from the moment that is asked for. */
export function durationProblem(attribute: Attribute, text: string): string | null {
  const duration = readDuration(text);
  if (duration === null || duration.sign <= 0) {
    return `应为 P1Y、P6M 这样的时长,或 indicator (an ISO 8601 duration like P1Y, or "indicator")`;
  }
  const { months, weeks, days, hours, minutes, seconds } = duration;
  const belowDay = hours + minutes + seconds + duration.milliseconds + duration.microseconds + duration.nanoseconds;
  if (attribute.type === 'Year' && months + weeks + days + belowDay > 0) {
    return `${attribute.name} 只有年份,时长应为整年 (${attribute.name} is a year: the duration must be whole years)`;
  }
  if (attribute.type === 'Date' && belowDay > 0) {
    return `${attribute.name} 只到日,时长不可短于一日 (${attribute.name} is a day: the duration must be whole days)`;
  }
  return isTooLong(duration) ? `时长不可超过 ${LONGEST_YEARS} 年 (at most ${LONGEST_YEARS} years)` : null;
}

const LONGEST_YEARS = 1000;
const ANY_DAY = Temporal.PlainDate.from('2000-01-01');

/** In whichever unit it is written: `P99999M` too is more than a calendar should be asked for. */
function isTooLong(duration: Temporal.Duration): boolean {
  try {
    return Temporal.PlainDate.compare(ANY_DAY.add(duration), ANY_DAY.add({ years: LONGEST_YEARS })) > 0;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

function readDuration(text: string): Temporal.Duration | null {
  try {
    return Temporal.Duration.from(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
