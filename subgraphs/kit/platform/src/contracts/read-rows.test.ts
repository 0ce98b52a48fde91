import { expect, test } from 'vitest';
import { z } from 'zod';
import { majorCodeField, usccField } from '@queqiao/records/identifiers';
import { zonelessTimeField } from '@queqiao/records/time';
import { ContractBreach } from '../upstream/index.ts';
import { readEnvelope } from './read-envelope.ts';
import { readJson } from './read-json.ts';
import { readRows, rejectRow } from './read-rows.ts';

const GOOD = '91610301MA6X7K8L9E';
const contract = {
  call: 'jobs/page',
  schema: z.object({
    jobId: z.string(),
    corpUscc: usccField,
    headcount: z.union([z.number(), z.string()]).nullish(),
    courses: z.array(z.object({ code: majorCodeField, hours: z.int().optional() })).default([]),
    updTime: zonelessTimeField.nullish(),
    eduReq: z.enum(['10', '20']).nullish(),
  }),
  idOf: (raw: Readonly<Record<string, unknown>>) => (typeof raw['jobId'] === 'string' ? raw['jobId'] : undefined),
};

function source() {
  const unknown: string[] = [];
  const rejected: (string | null)[] = [];
  return {
    unknown,
    rejected,
    system: 'qinyun',
    observer: {
      unknownField: (labels: { readonly call: string }, path: string) => void unknown.push(`${labels.call} ${path}`),
      rowRejected: (_: unknown, path: string | null) => void rejected.push(path),
    },
  };
}

const row = { jobId: 'j1', corpUscc: GOOD };

test('accepts good rows and rejects broken ones', () => {
  const from = source();
  const raws = [row, { jobId: 'j2' }, { ...row, jobId: 'j3', updTime: '2025-01-01 08:00:00' }, 'nonsense'];
  const { rows, rejected } = readRows(from, contract, raws);
  expect(rows.map(({ value }) => [value.jobId, value.updTime])).toEqual([
    ['j1', undefined],
    ['j3', '2025-01-01T00:00:00Z'],
  ]);
  expect(rows[0]?.raw).toEqual(row);
  expect(rejected.map(({ id, path }) => [id, path])).toEqual([
    ['j2', 'corpUscc'],
    [null, null],
  ]);
  expect(from.rejected).toEqual(['corpUscc', null]);
});

test.each([
  [{ jobId: 'j' }, '字段 corpUscc 缺失 (corpUscc is missing)', 'corpUscc'],
  [{ ...row, jobId: 7 }, '字段 jobId 应为文本,实为 7 (jobId must be text)', 'jobId'],
  [{ ...row, eduReq: '77' }, '字段 eduReq 的值 "77" 不在代码表中 (eduReq is not in the code table)', 'eduReq'],
  [
    { ...row, courses: [{ code: '530101', hours: 'many' }] },
    '字段 courses.0.hours 应为数字 (courses.0.hours must be a number)',
    'courses.0.hours',
  ],
  [
    { ...row, updTime: '2025/01/01' },
    '字段 updTime:不是 yyyy-MM-dd HH:mm:ss 格式的时间 (not a time like 2025-03-01 08:00:00)',
    'updTime',
  ],
  [
    { ...row, corpUscc: '91610301MA6X7K8L9D' },
    '字段 corpUscc:统一社会信用代码“91610301MA6X7K8L9D”不正确:校验码应为 E (unified social credit code: the check character must be E)',
    'corpUscc',
  ],
  [null, '本行缺失 (the row is missing)', null],
])('explains what is wrong with %j', (raw, reason, path) => {
  const { rejected } = readRows(source(), contract, [raw]);
  expect(rejected).toMatchObject([
    { id: raw?.jobId === 'j1' || raw?.jobId === 'j' ? raw.jobId : null, reason, path, raw },
  ]);
});

test('ignores fields that are not in the contract, and counts them once a page', () => {
  const from = source();
  const raws = [
    { ...row, bonus: 1 },
    {
      ...row,
      bonus: 2,
      courses: [
        { code: '530101', credits: 3 },
        { code: '530102', credits: 4 },
      ],
    },
  ];
  expect(readRows(from, contract, raws).rows).toHaveLength(2);
  expect(from.unknown).toEqual(['jobs/page bonus', 'jobs/page courses.credits']);
});

test.each([
  [{ jobId: 'j' }, 'MISSING'],
  [{ ...row, jobId: 7 }, 'WRONG_TYPE'],
  [{ ...row, eduReq: '77' }, 'UNKNOWN_CODE'],
  [{ ...row, updTime: '2025/01/01' }, 'INVALID'],
])('says as a code what is wrong with %j', (raw, code) => {
  expect(readRows(source(), contract, [raw]).rejected.map((each) => each.code)).toEqual([code]);
});

test.each([
  ['a name', { ...row, corpUscc: '张三丰' }],
  ['a name in letters', { ...row, eduReq: 'Zhang San' }],
  ['a mobile number', { ...row, jobId: 13_912_345_678 }],
  ['a mobile number as text', { ...row, corpUscc: '13912345678' }],
  ['a fixed line', { ...row, eduReq: '0917-3652888' }],
  ['a number within', { ...row, updTime: 'call 13912345678' }],
  ['a whole contact', { ...row, jobId: { contact: { name: '张三丰', phone: 13_912_345_678 } } }],
])('quotes no %s that stands in the wrong column', (_what, raw) => {
  const [rejected] = readRows(source(), contract, [raw]).rejected;
  expect(rejected?.reason).not.toMatch(/张三丰|Zhang|13912345678|13_912|3652888/);
});

test('counts a row that the adapter itself rejects', () => {
  const from = source();
  expect(
    rejectRow(from, contract, row, { code: 'INVALID', reason: '学校已撤销 (no such school)', path: 'schoolCode' }),
  ).toEqual({
    id: 'j1',
    code: 'INVALID',
    reason: '学校已撤销 (no such school)',
    path: 'schoolCode',
    raw: row,
  });
  expect(from.rejected).toEqual(['schoolCode']);
});

test('reports an envelope that violates the contract as a breach', () => {
  const envelope = z.object({ code: z.number(), data: z.object({ total: z.number() }) });
  expect(readEnvelope(envelope, { code: 200, data: { total: 1 }, msg: 'ok' })).toEqual({
    code: 200,
    data: { total: 1 },
  });
  expect(() => readEnvelope(envelope, { code: 200, data: [] })).toThrow(ContractBreach);
});

test('reports a body that is not JSON in UTF-8 as a breach', () => {
  expect(readJson(Buffer.from('{"名":1}'))).toEqual({ 名: 1 });
  expect(() => readJson(Buffer.from('<html>'))).toThrow(ContractBreach);
  expect(() => readJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow(ContractBreach);
});
