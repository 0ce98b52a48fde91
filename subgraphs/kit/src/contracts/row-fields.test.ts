import { expect, test } from 'vitest';
import { z } from 'zod';
import { codeTable, codeWord, listed, optionalCount, optionalText, requiredText, told } from './row-fields.ts';

const row = z.object({
  name: requiredText,
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
  expect(requiredText.safeParse('  ').success).toBe(false);
});

test('refuses a number below zero, a broken one, and one in quotes', () => {
  for (const value of [-1, 1.5, '3']) expect(optionalCount.safeParse(value).success).toBe(false);
});

test('turns a word of the code table into ours and refuses any other, names of objects included', () => {
  const level = codeWord({ 中职: 'SECONDARY', 高职: 'HIGHER' }, ['SECONDARY', 'HIGHER']);
  expect(level.parse('高职')).toBe('HIGHER');
  for (const stranger of ['大专', 'SECONDARY', 'constructor', 1]) expect(level.safeParse(stranger).success).toBe(false);
});

test('refuses a code table that leads outside our own words', () => {
  expect(() => codeWord({ 中职: 'SECONDRY' }, ['SECONDARY'])).toThrow(/SECONDRY, which is not one of SECONDARY/);
});

test('finds a code table by name and says which installation has none', () => {
  const installation = { system: 'third', crosswalk: { mode: { '1': 'ONLINE' } } };
  expect(codeTable(installation, 'mode')).toEqual({ '1': 'ONLINE' });
  expect(() => codeTable(installation, 'level')).toThrow('third has no crosswalk level');
});
