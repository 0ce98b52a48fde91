import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { stringify } from 'yaml';

/** How many values the invented document asks for. */
export const FORTY = 40;
export const reportedId = (index: number): string => `invented-2026-1/value-${index + 1}`;

/** A folder with one invented document whose forty indicators no platform knows. */
export async function fortyIndicators(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'queqiao-policies-'));
  const document = {
    id: 'invented-2026-1',
    number: '示例〔2026〕1号',
    title: '示例文件',
    issuer: '示例机关',
    region: '610300',
    issuedOn: '2026-01-05',
    startsOn: '2026-01-05',
    endsOn: '2026-12-31',
    departments: ['市教育局'],
    indicators: Array.from({ length: FORTY }, (_, index) => ({
      id: reportedId(index),
      name: `示例指标 ${index + 1}`,
      counting: '由各部门报送 / reported by departments',
      clauses: ['一'],
      terms: ['示例'],
      comparator: 'AT_LEAST',
      lower: 10,
      unit: '人',
      additive: true,
      cadence: 'ONCE',
      dueOn: '2026-12-31',
      scope: '全市 / the municipality',
      departments: ['市教育局'],
    })),
  };
  await writeFile(join(path, 'invented-2026-1.yaml'), stringify(document));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A filled in Excel file with a value for each of them; `wrong`: the fifth value and the day of the 21st are none. */
export async function reportedFile({ wrong }: { readonly wrong: boolean }): Promise<{
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}> {
  const header = ['指标编号', '指标名称', '单位', '数值', '分子', '分母', '数值所属日期', '说明'];
  const rows = Array.from({ length: FORTY }, (_, index) => [
    reportedId(index),
    '',
    '人',
    wrong && index === 4 ? '十二' : 12 + index,
    null,
    null,
    wrong && index === 20 ? '上个月' : '2026-06-30',
    '季度汇总',
  ]);
  return {
    name: '六月.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeXlsxFile([header, ...rows]).toBuffer(),
  };
}
