import { expect, test } from 'vitest';
import {
  joinId,
  parseMajorCode,
  parseRegionCode,
  parseSchoolCode,
  parseUscc,
  parseYear,
  splitId,
  usccCheckCharacter,
  usccField,
  usccProblem,
} from './index.ts';

// Public codes: a widely cited example, and those of two companies.
test.each(['91350100M000100Y43', '91440300708461136T', '914403001922038216'])(
  'accepts the published code %s',
  (code) => {
    expect(usccProblem(code)).toBeNull();
    expect(usccField.parse(code)).toBe(code);
  },
);

test('computes the check character', () => {
  expect(usccCheckCharacter('91350100M000100Y4')).toBe('3');
  expect(usccCheckCharacter('9135010OM000100Y4')).toBeNull();
});

test.each([
  ['91350100M000100Y44', '校验码应为 3 (unified social credit code: the check character must be 3)'],
  ['91350100M000100Y4', '应为 18 位,实为 17 位 (unified social credit code: must have 18 characters, has 17)'],
  [
    '9135010OM000100Y43',
    '第 8 位的字符不在允许之列 (unified social credit code: character 8 is not one of 0-9 and A-Y without I, O, S, V)',
  ],
  ['', '应为 18 位,实为 0 位 (unified social credit code: must have 18 characters, has 0)'],
])('explains what is wrong with %j', (code, problem) => {
  expect(usccProblem(code)).toBe(`统一社会信用代码“${code}”不正确:${problem}`);
});

test('refuses any change of a single character of a code', () => {
  const code = '91350100M000100Y43';
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  for (const index of code.split('').keys()) {
    for (const other of alphabet) {
      if (other === code[index]) continue;
      expect(usccProblem(code.slice(0, index) + other + code.slice(index + 1)), `${other} at ${index}`).not.toBeNull();
    }
  }
});

test("refuses a caller's value with BAD_USER_INPUT that names the argument", () => {
  expect(parseUscc('91350100M000100Y43', 'uscc')).toBe('91350100M000100Y43');
  expect(() => parseUscc('x'.repeat(100), 'uscc')).toThrow(
    expect.objectContaining({
      extensions: { code: 'BAD_USER_INPUT', argument: 'uscc' },
      message: expect.stringContaining(`“${'x'.repeat(40)}…”`),
    }),
  );
});

test.each([
  [
    parseSchoolCode,
    '4161000001',
    '41610000',
    '学校标识码“41610000”不正确:应为 10 位数字 (school code: must be 10 digits)',
  ],
  [parseMajorCode, '530101', '5301O1', '专业代码“5301O1”不正确:应为 6 位数字 (major code: must be 6 digits)'],
  [parseRegionCode, '610300', '6103', '行政区划代码“6103”不正确:应为 6 位数字 (region code: must be 6 digits)'],
] as const)('reads codes of so many digits', (parse, good, bad, message) => {
  expect(parse(good, 'code')).toBe(good);
  expect(() => parse(bad, 'code')).toThrow(message);
});

test('reads a year', () => {
  expect(parseYear(2024, 'year')).toBe(2024);
  expect(() => parseYear(24, 'year')).toThrow('年份“24”不正确:应在 1900 至 2099 之间');
});

test('joins and splits ids of several parts', () => {
  expect(joinId('4161000001', '530101', 2024)).toBe('4161000001/530101/2024');
  expect(splitId('4161000001/530101/2024', 3)).toEqual(['4161000001', '530101', '2024']);
  expect(splitId('4161000001/530101', 3)).toBeNull();
  expect(splitId('4161000001//2024', 3)).toBeNull();
});
