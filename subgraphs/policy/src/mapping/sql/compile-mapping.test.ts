import { afterAll, beforeEach, expect, test } from 'vitest';
import { RecordTable, type TestRecord } from './testing/record-table.ts';

const table = await RecordTable.of([]);
afterAll(() => table[Symbol.asyncDispose]());

function cooperation(id: string, attributes: TestRecord['attributes'], region = '610300'): TestRecord {
  const complete = {
    uscc: 'E1',
    schoolCode: 'S1',
    kind: 'VISIT',
    signedOn: '2025-01-01',
    endedOn: null,
    students: null,
  };
  return { type: 'Cooperation', id, region, attributes: { ...complete, ...attributes } };
}

function stats(
  schoolCode: string,
  year: number,
  dualQualified: number | null,
  professional: number | null,
): TestRecord {
  return {
    type: 'TeacherStats',
    id: `${schoolCode}/${year}`,
    attributes: { schoolCode, year, dualQualified, professional },
  };
}

function school(code: string, level: string, region = '610323'): TestRecord {
  return { type: 'School', id: code, region, attributes: { code, level, region, enrolment: 100 } };
}

function training(id: string, startedOn: string, participants: number): TestRecord {
  return { type: 'Training', id, attributes: { startedOn, participants } };
}

function enterprise(id: string, chainCodes: readonly string[]): TestRecord {
  return { type: 'Enterprise', id, attributes: { uscc: id, chainCodes } };
}

function changed(id: string, modifiedAt: string | null, students: number | null): TestRecord {
  return { ...cooperation(id, { students }), modifiedAt };
}

const COUNT = { recordType: 'Cooperation', measure: { count: true } };
const DUAL_QUALIFIED = {
  recordType: 'TeacherStats',
  where: { all: [{ eq: ['school.level', 'SECONDARY'] }, { within: ['year', 'indicator'] }] },
  measure: { ratio: { numerator: { sum: 'dualQualified' }, denominator: { sum: 'professional' } } },
};
const YEARLY_TRAINING = {
  recordType: 'Training',
  where: { within: ['startedOn', 'indicator'] },
  measure: { sum: 'participants' },
};

beforeEach(() => table.put([]));

test('counts records of the region and of what lies in it, of that type only', async () => {
  await table.put([
    cooperation('1', {}),
    cooperation('2', {}, '610323'),
    cooperation('3', {}, '632800'),
    school('S1', 'HIGHER'),
  ]);
  expect(await table.value(COUNT)).toBe(2);
  expect(await table.value(COUNT, { region: '610323' })).toBe(1);
  expect(await table.value(COUNT, { region: '630000' })).toBe(1);
});

test('gives no value when no record of the type is known, and 0 when none of them counts', async () => {
  const visits = { ...COUNT, where: { eq: ['kind', 'VISIT'] } };
  expect(await table.figures(visits)).toEqual([]);
  await table.put([cooperation('1', { kind: 'INTERNSHIP' })]);
  expect(await table.value(visits)).toBe(0);
});

test('counts each enterprise once', async () => {
  await table.put([cooperation('1', {}), cooperation('2', {}), cooperation('3', { uscc: 'E2' })]);
  expect(await table.value({ ...COUNT, measure: { countDistinct: 'uscc' } })).toBe(2);
});

test('follows references, and treats an unknown record as missing', async () => {
  await table.put([
    cooperation('1', { schoolCode: 'S1' }),
    cooperation('2', { schoolCode: 'S2' }),
    cooperation('3', { schoolCode: 'S3' }),
    school('S1', 'HIGHER'),
    school('S2', 'SECONDARY'),
  ]);
  expect(await table.value({ ...COUNT, where: { eq: ['school.level', 'HIGHER'] } })).toBe(1);
  expect(await table.value({ ...COUNT, where: { ne: ['school.level', 'HIGHER'] } })).toBe(2);
  expect(await table.value({ ...COUNT, where: { not: { exists: 'school.code' } } })).toBe(1);
  expect(await table.value({ ...COUNT, measure: { sum: 'school.enrolment' } })).toBe(200);
});

test('counts a record once though two systems return what it refers to', async () => {
  await using both = await RecordTable.of(
    [
      cooperation('1', { schoolCode: 'S1' }),
      { ...school('S1', 'HIGHER'), system: 'one' },
      { ...school('S1', 'SECONDARY'), system: 'two' },
    ],
    () => ['two', 'one'],
  );
  expect(await both.value(COUNT)).toBe(1);
  expect(await both.value({ ...COUNT, where: { eq: ['school.level', 'HIGHER'] } })).toBe(1);
  expect(await both.value({ ...COUNT, where: { eq: ['school.level', 'SECONDARY'] } })).toBe(0);
});

test('compares lists by what they hold', async () => {
  await table.put([enterprise('E1', ['C1', 'C2']), enterprise('E2', ['C2']), enterprise('E3', [])]);
  const count = { recordType: 'Enterprise', measure: { count: true } };
  expect(await table.value({ ...count, where: { eq: ['chainCodes', 'C1'] } })).toBe(1);
  expect(await table.value({ ...count, where: { in: ['chainCodes', ['C1', 'C2']] } })).toBe(2);
  expect(await table.value({ ...count, where: { ne: ['chainCodes', 'C1'] } })).toBe(2);
  expect(await table.value({ ...count, where: { exists: 'chainCodes' } })).toBe(2);
});

test('takes a duration back from the day in Asia/Shanghai, that day included', async () => {
  const days = ['2024-06-15', '2024-06-16', '2025-06-15', '2025-06-16', '2025-06-16'];
  await table.put(days.map((signedOn, index) => cooperation(`${index}`, { signedOn })));
  const lastYear = { ...COUNT, where: { within: ['signedOn', 'P1Y'] } };
  expect(await table.value(lastYear, { asOf: '2025-06-15T15:59:59Z' })).toBe(2);
  expect(await table.value(lastYear, { asOf: '2025-06-15T16:00:00Z' })).toBe(3);
});

test('gives a share in per cent for each year that has begun, oldest first', async () => {
  await table.put([
    school('S1', 'SECONDARY'),
    school('S2', 'SECONDARY'),
    school('S3', 'HIGHER'),
    stats('S1', 2023, 90, 100),
    stats('S1', 2024, 50, 100),
    stats('S2', 2024, 10, 20),
    stats('S3', 2024, 99, 100),
    stats('S1', 2026, 0, 100),
  ]);
  expect(await table.figures(DUAL_QUALIFIED, {}, '%')).toEqual([
    { year: 2023, value: 90, numerator: 90, denominator: 100, records: 1 },
    { year: 2024, value: 50, numerator: 60, denominator: 120, records: 2 },
  ]);
});

test('leaves a record with one cell empty out of both sums of a ratio', async () => {
  await table.put([
    school('S1', 'SECONDARY'),
    school('S2', 'SECONDARY'),
    school('S3', 'SECONDARY'),
    stats('S1', 2024, 65, 100),
    stats('S2', 2024, null, 80),
    stats('S3', 2024, 9, null),
  ]);
  expect(await table.figures(DUAL_QUALIFIED, {}, '%')).toEqual([
    { year: 2024, value: 65, numerator: 65, denominator: 100, records: 1 },
  ]);
});

test('counts a record where the school or enterprise is that it is of, whatever its platform covers', async () => {
  const enterpriseIn = (uscc: string, region: string): TestRecord => ({
    type: 'Enterprise',
    id: uscc,
    region,
    attributes: { uscc, region },
  });
  await table.put([
    enterpriseIn('E1', '610323'),
    enterpriseIn('E2', '610302'),
    school('S1', 'SECONDARY', '610302'),
    cooperation('1', { uscc: 'E1', schoolCode: 'S1' }),
    cooperation('2', { uscc: 'E2', schoolCode: 'S1' }),
    cooperation('3', { uscc: 'E9', schoolCode: 'S1' }),
    stats('S1', 2024, 65, 100),
  ]);
  expect(await table.value(COUNT, { region: '610323' })).toBe(1);
  expect(await table.value(COUNT, { region: '610302' })).toBe(1);
  expect(await table.value(COUNT, { region: '610300' })).toBe(3);
  expect(await table.value(DUAL_QUALIFIED, { region: '610302' }, '%')).toBe(65);
  expect(await table.value(DUAL_QUALIFIED, { region: '610323' }, '%')).toBeNull();
});

test('gives no share when the denominator is 0', async () => {
  await table.put([school('S1', 'SECONDARY'), stats('S1', 2024, 0, 0)]);
  expect(await table.value(DUAL_QUALIFIED, {}, '%')).toBeNull();
});

test('leaves a ratio that is no share as it is', async () => {
  await table.put([school('S1', 'SECONDARY'), stats('S1', 2024, 1, 4)]);
  expect(await table.value(DUAL_QUALIFIED, {}, '元')).toBe(0.25);
});

test('sums an ANNUAL demand over each calendar year that is over', async () => {
  await table.put([
    training('1', '2023-12-31', 1),
    training('2', '2024-01-01', 10),
    training('3', '2024-12-31', 20),
    training('4', '2025-01-01', 100),
  ]);
  const annual = { cadence: 'ANNUAL', startsOn: '2021-01-01' } as const;
  expect(await table.figures(YEARLY_TRAINING, annual)).toMatchObject([
    { year: 2023, value: 1 },
    { year: 2024, value: 30 },
  ]);
  expect(await table.figures(YEARLY_TRAINING, { ...annual, asOf: '2025-12-31T16:00:00Z' })).toMatchObject([
    { year: 2023, value: 1 },
    { year: 2024, value: 30 },
    { year: 2025, value: 100 },
  ]);
});

test('sums a ROLLING demand over its window, and one without a window from its first day on', async () => {
  await table.put(
    ['2023-12-31', '2024-01-01', '2024-06-15', '2024-06-16', '2025-06-15', '2025-06-16'].map((day) =>
      training(day, day, 1),
    ),
  );
  expect(await table.value(YEARLY_TRAINING, { cadence: 'ROLLING', window: 'P1Y' })).toBe(2);
  expect(await table.value(YEARLY_TRAINING, { cadence: 'ROLLING' })).toBe(4);
  expect(await table.value(YEARLY_TRAINING, { cadence: 'ONCE' })).toBe(4);
});

test('gives the least, greatest and latest value, and nothing when none is reported', async () => {
  const measure = (by: string) => table.value({ recordType: 'Cooperation', measure: { [by]: 'students' } });
  await table.put([changed('1', null, null)]);
  expect(await Promise.all(['min', 'max', 'latest', 'sum'].map(measure))).toEqual([null, null, null, null]);
  await table.put([
    changed('1', '2025-01-01T00:00:00Z', 5),
    changed('2', '2025-03-01T00:00:00Z', 7),
    changed('3', '2025-02-01T00:00:00Z', 9),
    changed('4', '2025-04-01T00:00:00Z', null),
  ]);
  expect(await Promise.all(['min', 'max', 'latest', 'sum'].map(measure))).toEqual([5, 9, 7, 21]);
});

test('takes the newest year for the latest value of yearly figures', async () => {
  await table.put([
    { ...stats('S1', 2023, 3, 1), modifiedAt: '2025-05-01T00:00:00Z' },
    { ...stats('S1', 2024, 4, 1), modifiedAt: '2025-01-01T00:00:00Z' },
  ]);
  expect(await table.value({ recordType: 'TeacherStats', measure: { latest: 'dualQualified' } })).toBe(4);
});

test('treats a value as a value, whatever is written in it', async () => {
  const hostile = `x'; drop table record; --`;
  await table.put([cooperation('1', { uscc: hostile })]);
  expect(await table.value({ ...COUNT, where: { eq: ['uscc', hostile] } })).toBe(1);
  expect(await table.value({ ...COUNT, where: { in: ['uscc', [hostile, `"}{\\`]] } })).toBe(1);
});
