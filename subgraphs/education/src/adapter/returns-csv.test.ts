import { ContractBreach } from '@queqiao/platform/upstream';
import { expect, test } from 'vitest';
import { readReturns } from './returns-csv.ts';

const source = { system: 'zhijiao', observer: {} };

// Characters of the fixtures as GB18030, which Node can read but not write.
const GB18030: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  Array.from('学校标识码名称年份在生数毕业升人参加考核取得证书均拨款元信息化课堂总教育附用于职比例中甲乙').map(
    (character) => [character, bytesOf(character)],
  ),
);

function bytesOf(character: string): number[] {
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0xa1; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      if (decoder.decode(Uint8Array.of(lead, trail)) === character) return [lead, trail];
    }
  }
  throw new Error(`no two-byte code for ${character}`);
}

function gb18030(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((character) => GB18030[character] ?? [character.charCodeAt(0)]));
}

const HEADER =
  '学校标识码,学校名称,年份,在校生数,毕业生数,升学人数,参加1+X考核人数,取得1+X证书人数,生均拨款(元),信息化课堂数,课堂总数';

test('reads numbers with thousands separators, and an empty cell as not reported', () => {
  const csv = `${HEADER}\r\n6161000001,甲中学,2024,"1,234,567",400,,30,20,"12,345.6",,80\r\n`;
  const { rows, rejected } = readReturns(source, 2024, gb18030(csv));
  expect(rejected).toEqual([]);
  expect(rows.map((row) => row.value)).toEqual([
    {
      schoolCode: '6161000001',
      year: 2024,
      students: 1_234_567,
      graduates: 400,
      furtherStudy: null,
      certificateExamined: 30,
      certificateAwarded: 20,
      fundingPerStudent: 12345.6,
      digitalClassrooms: null,
      classrooms: 80,
      surchargeShare: null,
    },
  ]);
});

test('finds columns by name in any order, and reads one that only some installations have', () => {
  const csv = '年份,教育附加用于职教比例,毕业生数,学校标识码\r\n2024,31.5,12,6161000001\r\n';
  const { rows } = readReturns(source, 2024, gb18030(csv));
  expect(rows[0]?.value).toMatchObject({
    schoolCode: '6161000001',
    year: 2024,
    graduates: 12,
    surchargeShare: 31.5,
    students: null,
  });
});

test('retains leading zeros of a school code', () => {
  const { rows } = readReturns(source, 2024, gb18030('学校标识码,年份\r\n0061000001,2024\r\n'));
  expect(rows[0]?.value.schoolCode).toBe('0061000001');
});

test('rejects a line with invalid GB18030 and reads the others', () => {
  const [first, second] = [
    gb18030(`${HEADER}\r\n6161000001,甲`),
    gb18030(',2024,1,1,1,1,1,1,1,1\r\n6161000002,乙,2024,9,1,1,1,1,1,1,1\r\n'),
  ];
  const { rows, rejected } = readReturns(source, 2024, Uint8Array.from([...first, 0xff, 0xff, ...second]));
  expect(rows.map((row) => row.value.schoolCode)).toEqual(['6161000002']);
  expect(rejected).toHaveLength(1);
  expect(rejected[0]?.id).toBe('6161000001/2024');
  expect(rejected[0]?.reason).toContain('第 2 行的字节不是 GB18030');
});

test('rejects a line with too few cells instead of reading them as not reported', () => {
  const csv = `${HEADER}\r\n6161000001,甲,2024,5\r\n6161000002,乙,2024,9,1,1,1,1,1,1,1\r\n`;
  const { rows, rejected } = readReturns(source, 2024, gb18030(csv));
  expect(rows.map((row) => row.value.schoolCode)).toEqual(['6161000002']);
  expect(rejected[0]?.reason).toContain('单元格数与表头不符');
  expect(rejected[0]?.id).toBe('6161000001/2024');
});

test('rejects a line with unmatched quotes and reads the others', () => {
  const csv = `${HEADER}\r\n6161000002,乙,2024,9,1,1,1,1,1,1,1\r\n6161000001,甲"甲,2024,9,1,1,1,1,1,1,1\r\n`;
  const { rows, rejected } = readReturns(source, 2024, gb18030(csv));
  expect(rows.map((row) => row.value.schoolCode)).toEqual(['6161000002']);
  expect(rejected).toHaveLength(1);
});

test('rejects a line with a malformed code, with a word for a number, and one of another year', () => {
  const csv = [
    '学校标识码,年份,毕业生数',
    '61610,2024,1',
    '6161000001,2024,ca.',
    '6161000002,2023,1',
    '6161000003,2024,12',
    '',
  ].join('\r\n');
  const { rows, rejected } = readReturns(source, 2024, gb18030(csv));
  expect(rows.map((row) => row.value.schoolCode)).toEqual(['6161000003']);
  expect(rejected.map(({ id, path }) => [id, path])).toEqual([
    ['61610/2024', '学校标识码'],
    ['6161000001/2024', '毕业生数'],
    ['6161000002/2023', '年份'],
  ]);
});

test('refuses a file whose header is missing, lacks the key or cannot be decoded', () => {
  expect(() => readReturns(source, 2024, new Uint8Array())).toThrow(ContractBreach);
  expect(() => readReturns(source, 2024, gb18030('学校名称,年份\r\n甲,2024\r\n'))).toThrow(ContractBreach);
  expect(() => readReturns(source, 2024, Uint8Array.of(0xff, 0xff, 0x0a, 0x31))).toThrow(ContractBreach);
});
