import type { Installation } from '../../installations/installation.ts';
import { column, mistypedText, required, RowShape, type Column } from '../row-shape.ts';
import { variety } from '../variety.ts';
import type { AnnualReturn } from '../../world/index.ts';

const COLUMNS: readonly Column<AnnualReturn>[] = [
  required('学校标识码', 'schoolCode', (row) => row.schoolCode),
  column('学校名称', 'schoolName', (row) => row.schoolName),
  required('年份', 'year', (row) => row.year),
  count('在校生数', 'students'),
  count('毕业生数', 'graduates'),
  count('升学人数', 'furtherStudy'),
  count('参加1+X考核人数', 'certificateExamined'),
  count('取得1+X证书人数', 'certificateAwarded'),
  count('生均拨款(元)', 'fundingPerStudent'),
  count('信息化课堂数', 'digitalClassrooms'),
  count('课堂总数', 'classrooms'),
];

/** Optional columns of an installation. */
const EXTRA: readonly Column<AnnualReturn>[] = [
  column('教育附加用于职教比例', 'surchargeShare', (row) => row.surchargeShare),
];

/**
 * The yearly return's columns in this installation's order: its option `returnColumns`, names separated by commas, or the
 * family's default. Throws a TypeError for an unknown column.
 */
export function returnShape(installation: Installation): RowShape<AnnualReturn> {
  const names = installation.options['returnColumns']?.split(',').map((name) => name.trim());
  const columns = names?.map((name) => {
    const found = [...COLUMNS, ...EXTRA].find((candidate) => candidate.name === name);
    if (found === undefined) throw new TypeError(`${installation.system}: option returnColumns names ${name}, unknown`);
    return found;
  });
  return new RowShape<AnnualReturn>({ nulls: 'written', mistype: mistypedText }, columns ?? COLUMNS);
}

/** A number, with thousands separators for every other school; an empty cell where nothing is reported. */
function count(name: string, field: keyof AnnualReturn): Column<AnnualReturn> {
  return column<AnnualReturn>(name, field, (row) => {
    const value = row[field];
    if (typeof value !== 'number') return null;
    return variety(row.schoolCode, 'separators', 2) === 0 ? value.toLocaleString('en-US') : value;
  });
}
