import { expect, test } from 'vitest';
import { someText, told, toldCount, toldText, word } from './row-fields.ts';

const installation = {
  system: 'third',
  crosswalk: { mode: { '1': 'ONLINE', '2': 'ON_SITE' }, wrong: { x: 'SOMETIMES' } },
};
const MODES = ['ONLINE', 'ON_SITE'] as const;

test('takes what is null or left out as not told', () => {
  const field = told(someText);
  expect(field.parse(undefined)).toBeNull();
  expect(field.parse(null)).toBeNull();
  expect(field.parse(' a ')).toBe('a');
  expect(toldText.parse('  ')).toBeNull();
});

test('refuses an empty text where one must be, and a negative quantity', () => {
  expect(someText.safeParse(' ').success).toBe(false);
  expect(toldCount.safeParse(-1).success).toBe(false);
  expect(toldCount.parse(0)).toBe(0);
});

test('turns the words of a code table into ours and refuses a word that the table does not have', () => {
  const field = word(installation, 'mode', MODES);
  expect(field.parse('2')).toBe('ON_SITE');
  expect(field.safeParse('3').error?.issues[0]).toMatchObject({ code: 'invalid_value' });
});

test('refuses an installation whose code table is missing or leads to a value that is not ours', () => {
  expect(() => word(installation, 'absent', MODES)).toThrow('third has no crosswalk absent');
  expect(() => word(installation, 'wrong', MODES)).toThrow('SOMETIMES');
});
