import { recordTypeNamed } from '@queqiao/families';
import type { JsonValue } from '@queqiao/records';
import type { Aggregate, MappingRule, Measure, Predicate, RatioSide } from '../../mapping-rule.ts';
import type { TestRecord } from './record-table.ts';

// The plain meaning of the mapping language, written once more over records in memory, for comparison with the SQL.

type AttributeValue = string | number | boolean | readonly JsonValue[] | null;
type ReadAttribute = (path: string) => AttributeValue;

/** Where a duration back from 2025-06-15 at noon in Asia/Shanghai begins. */
const SPANS: Readonly<Record<string, { readonly day: string; readonly moment: string; readonly year: number }>> = {
  P1Y: { day: '2024-06-15', moment: '2024-06-15T04:00:00Z', year: 2024 },
  P2Y: { day: '2023-06-15', moment: '2023-06-15T04:00:00Z', year: 2023 },
};

function readPath(record: TestRecord, path: string, records: readonly TestRecord[]): AttributeValue {
  const [head = '', ...rest] = path.split('.');
  const reference = recordTypeNamed(record.type).references[head];
  if (rest.length === 0 || reference === undefined) return (record.attributes[head] ?? null) as AttributeValue;
  const referred = records.find(({ type, id }) => type === reference.type && id === record.attributes[reference.via]);
  return referred === undefined ? null : readPath(referred, rest.join('.'), records);
}

function isWithin(value: string | number, duration: string): boolean {
  const span = SPANS[duration];
  if (span === undefined) throw new RangeError(`no span for ${duration}`);
  if (typeof value === 'number') return value > span.year && value <= 2025;
  return value.length === 10
    ? value > span.day && value <= '2025-06-15'
    : value > span.moment && value <= '2025-06-15T04:00:00Z';
}

function isEqual(attribute: AttributeValue, value: unknown): boolean {
  return Array.isArray(attribute) ? attribute.some((one) => one === value) : attribute !== null && attribute === value;
}

function isOrdered(value: AttributeValue, holds: (one: string | number) => boolean): boolean {
  return (typeof value === 'string' || typeof value === 'number') && holds(value);
}

function fulfils(predicate: Predicate, of: ReadAttribute): boolean {
  if ('all' in predicate) return predicate.all.every((part) => fulfils(part, of));
  if ('any' in predicate) return predicate.any.some((part) => fulfils(part, of));
  if ('not' in predicate) return !fulfils(predicate.not, of);
  if ('eq' in predicate) return isEqual(of(predicate.eq[0]), predicate.eq[1]);
  if ('ne' in predicate) return !isEqual(of(predicate.ne[0]), predicate.ne[1]);
  if ('in' in predicate) return predicate.in[1].some((value) => isEqual(of(predicate.in[0]), value));
  if ('gte' in predicate) return isOrdered(of(predicate.gte[0]), (value) => value >= predicate.gte[1]);
  if ('lte' in predicate) return isOrdered(of(predicate.lte[0]), (value) => value <= predicate.lte[1]);
  if ('within' in predicate) return isOrdered(of(predicate.within[0]), (value) => isWithin(value, predicate.within[1]));
  const value = of(predicate.exists);
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

function numbers(counted: readonly ReadAttribute[], path: string): number[] {
  return counted
    .map((of) => of(path))
    .filter((value) => value !== null)
    .map(Number);
}

function sum(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
}

function aggregate(counted: readonly ReadAttribute[], measure: Aggregate): number | null {
  if ('count' in measure) return counted.length;
  if ('countDistinct' in measure) {
    return new Set(counted.map((of) => of(measure.countDistinct)).filter((value) => value !== null)).size;
  }
  if ('sum' in measure) return sum(numbers(counted, measure.sum));
  const least = 'min' in measure;
  if (!least && !('max' in measure)) throw new RangeError('there is no latest value in a world without times');
  const values = numbers(counted, least ? measure.min : measure.max);
  return values.length === 0 ? null : least ? Math.min(...values) : Math.max(...values);
}

function side(counted: readonly ReadAttribute[], { where, ...measure }: RatioSide): number | null {
  return aggregate(where === undefined ? counted : counted.filter((of) => fulfils(where, of)), measure);
}

/** A record lies where the enterprise, or else the school, lies that it is of; where neither is known, where it says. */
function regionOf(record: TestRecord, records: readonly TestRecord[]): string {
  const owner = ['enterprise', 'school'].find((name) => name in recordTypeNamed(record.type).references);
  const referred = owner === undefined ? null : readPath(record, `${owner}.region`, records);
  return typeof referred === 'string' ? referred : (record.region ?? '');
}

/** Both cells of a ratio are filled, as far as it asks for them. */
function isPaired(measure: Measure, of: ReadAttribute): boolean {
  if (!('ratio' in measure)) return true;
  return [measure.ratio.numerator, measure.ratio.denominator].every(
    (one) => !('sum' in one) || (one.where !== undefined && !fulfils(one.where, of)) || of(one.sum) !== null,
  );
}

/** What a mapping gives for the region 610300 on 2025-06-15; undefined when no record of its type is known there. */
export function meaningOf(rule: MappingRule, records: readonly TestRecord[]): number | null | undefined {
  const { recordType, where, measure } = rule;
  const here = records.filter((record) => record.type === recordType && regionOf(record, records).startsWith('6103'));
  if (here.length === 0) return undefined;
  const counted = here
    .map(
      (record): ReadAttribute =>
        (path) =>
          readPath(record, path, records),
    )
    .filter((of) => (where === null || fulfils(where, of)) && isPaired(measure, of));
  if (!('ratio' in measure)) return 'sum' in measure && counted.length === 0 ? 0 : aggregate(counted, measure);
  const [numerator, denominator] = [side(counted, measure.ratio.numerator), side(counted, measure.ratio.denominator)];
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}
