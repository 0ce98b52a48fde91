import { identifier, type Identifier } from './identifier.ts';

function digits(count: number, chinese: string, english: string): Identifier {
  const pattern = new RegExp(`^\\d{${count}}$`);
  return identifier({ chinese, english }, (value) =>
    pattern.test(value) ? null : { chinese: `应为 ${count} 位数字`, english: `must be ${count} digits` },
  );
}

const schoolCode = digits(10, '学校标识码', 'school code');
const majorCode = digits(6, '专业代码', 'major code');
const regionCode = digits(6, '行政区划代码', 'region code');

export const schoolCodeProblem = schoolCode.problem;
/** Reads a caller's school code (10 digits); throws BAD_USER_INPUT. */
export const parseSchoolCode = schoolCode.parse;
export const schoolCodeField = schoolCode.field;

export const majorCodeProblem = majorCode.problem;
/** Reads a caller's major code (6 digits); throws BAD_USER_INPUT. */
export const parseMajorCode = majorCode.parse;
export const majorCodeField = majorCode.field;

export const regionCodeProblem = regionCode.problem;
/** Reads a caller's region code (GB/T 2260, 6 digits); throws BAD_USER_INPUT. */
export const parseRegionCode = regionCode.parse;
export const regionCodeField = regionCode.field;

const year = identifier({ chinese: '年份', english: 'year' }, (value) =>
  /^(?:19|20)\d{2}$/.test(value)
    ? null
    : { chinese: '应在 1900 至 2099 之间', english: 'must lie between 1900 and 2099' },
);

/** Reads a caller's year; throws BAD_USER_INPUT. */
export function parseYear(value: number, argument: string): number {
  return Number(year.parse(String(value), argument));
}
