import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  listed,
  requiredText,
  nullable,
  optionalCount,
  optionalPersons,
  optionalText,
  codeTable,
} from './row-fields.ts';

const row = z.object({
  name: requiredText,
  remark: optionalText,
  count: optionalCount,
  tags: listed(z.string()),
  day: nullable(z.iso.date()),
});

test('reads an omitted value as null and an omitted list as empty', () => {
  expect(row.parse({ name: '甲' })).toEqual({ name: '甲', remark: null, count: null, tags: [], day: null });
});

test('reads null like an omitted value', () => {
  const missing = { name: '甲', remark: null, count: null, tags: null, day: null };
  expect(row.parse(missing)).toEqual({ ...missing, tags: [] });
});

test('reads an empty text as null, and refuses it where a text is required', () => {
  expect(optionalText.parse('  ')).toBeNull();
  expect(optionalText.parse(' 乙 ')).toBe('乙');
  expect(requiredText.safeParse('  ').success).toBe(false);
});

test('refuses a negative number, a fraction, and a number in quotes', () => {
  for (const value of [-1, 1.5, '3']) expect(optionalCount.safeParse(value).success).toBe(false);
});

test('takes a number of 32 bits and none beyond, and of persons no more than one row can have', () => {
  expect(optionalCount.parse(2_147_483_647)).toBe(2_147_483_647);
  for (const value of [2_147_483_648, 13_800_138_000]) expect(optionalCount.safeParse(value).success).toBe(false);
  expect(optionalPersons.parse(100_000)).toBe(100_000);
  expect(optionalPersons.safeParse(100_001).success).toBe(false);
});

const LEVELS = ['SECONDARY', 'HIGHER'] as const;

function installation(crosswalk: Record<string, Record<string, string>>) {
  return { system: 'third', crosswalk };
}

test('maps a word of the code table to ours and refuses any other, names of object members included', () => {
  const level = codeTable(installation({ level: { 中职: 'SECONDARY', 高职: 'HIGHER' } }), 'level', LEVELS);
  expect(level.parse('高职')).toBe('HIGHER');
  for (const unknownWord of ['大专', 'SECONDARY', 'constructor', 1])
    expect(level.safeParse(unknownWord).success).toBe(false);
});

test("uses the family's usual words when an installation defines none, and the installation's own otherwise", () => {
  const usual = { 中职: 'SECONDARY' } as const;
  expect(codeTable(installation({}), 'level', LEVELS, usual).parse('中职')).toBe('SECONDARY');
  const own = codeTable(installation({ level: { 中等职业学校: 'SECONDARY' } }), 'level', LEVELS, usual);
  expect(own.parse('中等职业学校')).toBe('SECONDARY');
  expect(own.safeParse('中职').success).toBe(false);
});

test('refuses an installation whose code table is missing or maps to an unknown value', () => {
  expect(() => codeTable(installation({}), 'level', LEVELS)).toThrow('third has no crosswalk level');
  expect(() => codeTable(installation({ level: { 中职: 'SECONDRY' } }), 'level', LEVELS)).toThrow(
    /SECONDRY, which is not one of SECONDARY/,
  );
});
