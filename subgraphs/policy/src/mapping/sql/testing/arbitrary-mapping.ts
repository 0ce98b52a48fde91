import { recordTypeNamed } from '@queqiao/families';
import type { JsonValue, RecordTypeName } from '@queqiao/records';
import * as fc from 'fast-check';
import { attributesOf, type Attribute, type AttributeType } from '../../attribute.ts';
import type { MappingRule, Measure, Predicate, RatioSide } from '../../mapping-rule.ts';
import type { TestRecord } from './record-table.ts';

// Worlds of a few records with few different values, so that random mappings hit them, and mappings over them.

type Scalar = string | number | boolean;

const POOLS: Readonly<Record<Exclude<AttributeType, 'Enum' | '[String]' | 'Boolean'>, readonly (string | number)[]>> = {
  String: ['A', 'B', 'C'],
  Region: ['610300', '610323', '632800'],
  Int: [0, 1, 7],
  Float: [0, 0.5, 12],
  Year: [2023, 2024, 2025],
  Date: ['2023-06-15', '2024-06-15', '2024-06-16', '2025-06-15'],
  DateTime: ['2024-06-15T04:00:00Z', '2025-06-15T04:00:00Z'],
};

const NEVER_NULL: ReadonlySet<string> = new Set(['uscc', 'schoolCode', 'year', 'region', 'code']);
const ORDERED: ReadonlySet<AttributeType> = new Set(['Int', 'Float', 'Year', 'Date', 'DateTime', 'Region']);
const TIMED: ReadonlySet<AttributeType> = new Set(['Year', 'Date', 'DateTime']);
const NUMBERS: ReadonlySet<AttributeType> = new Set(['Int', 'Float']);

interface Named {
  readonly path: string;
  readonly attribute: Attribute;
}

function valueOf({ type, values }: Attribute): fc.Arbitrary<Scalar> {
  if (type === 'Enum') return fc.constantFrom(...(values ?? []));
  if (type === 'Boolean') return fc.boolean();
  return fc.constantFrom(...POOLS[type === '[String]' ? 'String' : type]);
}

function generated(attribute: Attribute): fc.Arbitrary<JsonValue> {
  const value = valueOf(attribute);
  if (attribute.type === '[String]') return fc.uniqueArray(value, { maxLength: 2 });
  return NEVER_NULL.has(attribute.name) ? value : fc.option(value, { freq: 3 });
}

/** A few records of a type with different ids. */
export function records(type: RecordTypeName, ids: fc.Arbitrary<string>): fc.Arbitrary<TestRecord[]> {
  const attributes = Object.fromEntries(attributesOf(recordTypeNamed(type)).map((one) => [one.name, generated(one)]));
  const record = fc.record({
    type: fc.constant(type),
    id: ids,
    region: fc.constantFrom('610300', '610323', '632800'),
    attributes: fc.record(attributes),
  });
  return fc.uniqueArray(record, { maxLength: 8, selector: ({ id }) => id });
}

const NUMBERED = fc.nat({ max: 20 }).map(String);
const LETTERED = fc.constantFrom('A', 'B', 'C');

/** Cooperations and teacher statistics, with the enterprises and schools that they refer to, or some of them. */
export const arbitraryWorld: fc.Arbitrary<TestRecord[]> = fc
  .tuple(
    records('Cooperation', NUMBERED),
    records('TeacherStats', NUMBERED),
    records('Enterprise', LETTERED),
    records('School', LETTERED),
  )
  .map((parts) => parts.flat());

function namesOf(type: RecordTypeName): readonly Named[] {
  const own = attributesOf(recordTypeNamed(type)).map((attribute) => ({ path: attribute.name, attribute }));
  const referred = Object.entries(recordTypeNamed(type).references).flatMap(([name, reference]) =>
    attributesOf(recordTypeNamed(reference.type)).map((attribute) => ({
      path: `${name}.${attribute.name}`,
      attribute,
    })),
  );
  return [...own, ...referred];
}

function comparisons(names: readonly Named[]): fc.Arbitrary<[string, Scalar]> {
  return fc.constantFrom(...names).chain(({ path, attribute }) => fc.tuple(fc.constant(path), valueOf(attribute)));
}

function orders(names: readonly Named[]): fc.Arbitrary<[string, string | number]> {
  return comparisons(names.filter(({ attribute }) => ORDERED.has(attribute.type))).map(([path, value]) => [
    path,
    typeof value === 'boolean' ? Number(value) : value,
  ]);
}

function alternatives(names: readonly Named[]): fc.Arbitrary<[string, Scalar[]]> {
  return fc
    .constantFrom(...names)
    .chain(({ path, attribute }) =>
      fc.tuple(fc.constant(path), fc.array(valueOf(attribute), { minLength: 1, maxLength: 2 })),
    );
}

/** Any tree over the attributes of a type and of what it refers to. */
function arbitraryPredicate(type: RecordTypeName): fc.Arbitrary<Predicate> {
  const names = namesOf(type);
  const timed = fc.constantFrom(...names.filter(({ attribute }) => TIMED.has(attribute.type)));
  const leaf: fc.Arbitrary<Predicate> = fc.oneof(
    comparisons(names).map((eq) => ({ eq })),
    comparisons(names).map((ne) => ({ ne })),
    alternatives(names).map((found) => ({ in: found })),
    orders(names).map((gte) => ({ gte })),
    orders(names).map((lte) => ({ lte })),
    fc.constantFrom(...names).map(({ path }) => ({ exists: path })),
    fc.tuple(timed, fc.constantFrom('P1Y', 'P2Y')).map(([{ path }, span]): Predicate => ({ within: [path, span] })),
  );
  return fc.letrec<{ tree: Predicate }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  })).tree;
}

function sides(base: fc.Arbitrary<RatioSide>, where: fc.Arbitrary<Predicate>): fc.Arbitrary<RatioSide> {
  const narrowed = fc.tuple(base, where).map(([side, narrow]) => Object.assign({}, side, { where: narrow }));
  return fc.oneof(base, narrowed);
}

/** Any mapping over a type that does not ask for the indicator's period. */
export function arbitraryMapping(type: RecordTypeName): fc.Arbitrary<MappingRule> {
  const names = namesOf(type);
  const where = arbitraryPredicate(type);
  const number = fc.constantFrom(...names.filter(({ attribute }) => NUMBERS.has(attribute.type)));
  const distinct = fc.constantFrom(...names.filter(({ attribute }) => attribute.type !== '[String]'));
  const counting = sides(fc.constant<RatioSide>({ count: true }), where);
  const summing = sides(
    number.map(({ path }) => ({ sum: path })),
    where,
  );
  const measure: fc.Arbitrary<Measure> = fc.oneof(
    fc.constant<Measure>({ count: true }),
    distinct.map(({ path }) => ({ countDistinct: path })),
    number.map(({ path }) => ({ sum: path })),
    number.map(({ path }) => ({ min: path })),
    number.map(({ path }) => ({ max: path })),
    fc.record({ numerator: counting, denominator: counting }).map((ratio) => ({ ratio })),
    fc.record({ numerator: summing, denominator: summing }).map((ratio) => ({ ratio })),
  );
  return fc.record({ recordType: fc.constant(type), where: fc.option(where), measure });
}
