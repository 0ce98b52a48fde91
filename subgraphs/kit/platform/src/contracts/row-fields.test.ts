import { expect, test } from 'vitest';
import { z } from 'zod';
import { listed, someText, told, optionalCount, optionalText, word } from './row-fields.ts';

const row = z.object({
  name: someText,
  remark: optionalText,
  count: optionalCount,
  tags: listed(z.string()),
  day: told(z.iso.date()),
});

test('reads what is left out as null and a list that is left out as empty', () => {
  expect(row.parse({ name: '甲' })).toEqual({ name: '甲', remark: null, count: null, tags: [], day: null });
});

test('reads null like what is left out', () => {
  const untold = { name: '甲', remark: null, count: null, tags: null, day: null };
  expect(row.parse(untold)).toEqual({ ...untold, tags: [] });
});

test('takes an empty text for nothing, and refuses it where a text has to be there', () => {
  expect(optionalText.parse('  ')).toBeNull();
  expect(optionalText.parse(' 乙 ')).toBe('乙');
  expect(someText.safeParse('  ').success).toBe(false);
});

test('refuses a number below zero, a broken one, and one in quotes', () => {
  for (const value of [-1, 1.5, '3']) expect(optionalCount.safeParse(value).success).toBe(false);
});

const LEVELS = ['SECONDARY', 'HIGHER'] as const;

function installation(crosswalk: Record<string, Record<string, string>>) {
  return { system: 'third', crosswalk };
}

test('turns a word of the code table into ours and refuses any other, names of objects included', () => {
  const level = word(installation({ level: { 中职: 'SECONDARY', 高职: 'HIGHER' } }), 'level', LEVELS);
  expect(level.parse('高职')).toBe('HIGHER');
  for (const stranger of ['大专', 'SECONDARY', 'constructor', 1]) expect(level.safeParse(stranger).success).toBe(false);
});

test("reads the family's usual words given an installation that names none, and the installation's own otherwise", () => {
  const usual = { 中职: 'SECONDARY' } as const;
  expect(word(installation({}), 'level', LEVELS, usual).parse('中职')).toBe('SECONDARY');
  const own = word(installation({ level: { 中等职业学校: 'SECONDARY' } }), 'level', LEVELS, usual);
  expect(own.parse('中等职业学校')).toBe('SECONDARY');
  expect(own.safeParse('中职').success).toBe(false);
});

test('refuses an installation whose code table is missing or leads outside our own words', () => {
  expect(() => word(installation({}), 'level', LEVELS)).toThrow('third has no crosswalk level');
  expect(() => word(installation({ level: { 中职: 'SECONDRY' } }), 'level', LEVELS)).toThrow(
    /SECONDRY, which is not one of SECONDARY/,
  );
});
