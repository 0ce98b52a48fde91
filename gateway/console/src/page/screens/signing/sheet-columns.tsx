import { usePreferences } from '../../app/preferences.ts';
import type { SigningSheetQuery } from '../../generated/documents.ts';
import { formatMoment, formatValue } from '../../lib/format.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import type { Column } from '../../widgets/column.ts';
import { useIndicatorColumns } from '../../widgets/indicator-columns.tsx';
import { NOTE_MARKS } from '../../widgets/print-notes.tsx';

const words = defineWords({
  zh: {
    clause: '条款',
    name: '指标',
    department: '责任部门',
    value: '数值',
    target: '目标',
    status: '状态',
    source: '来源',
    counted: '统计',
    reported: '人工报送',
    coverage: '报齐',
    forecast: '到期预测',
    signed: '签认',
    unsigned: '未签认',
    differs: '≠ 签认后有变化',
  },
  en: {
    clause: 'Clause',
    name: 'Indicator',
    department: 'Department',
    value: 'Value',
    target: 'Target',
    status: 'Status',
    source: 'Source',
    counted: 'counted',
    reported: 'reported by hand',
    coverage: 'Coverage',
    forecast: 'Forecast',
    signed: 'Signed',
    unsigned: 'not signed',
    differs: '≠ changed since',
  },
});

type Row = SigningSheetQuery['indicators'][number];

/** The columns of the sheet: of the page, of what is printed, and of what is downloaded. */
export function useSheetColumns(): readonly Column<Row>[] {
  const say = useWords(words);
  const { language } = usePreferences();
  const { clause, name, department, value, target, status, source, coverage } = useIndicatorColumns(say);
  const signed = ({ signOffs: [newest] }: Row): string =>
    newest === undefined
      ? say.unsigned
      : `${newest.person.name} ${formatMoment(newest.at, language)}${newest.differsFromCurrent ? ` ${say.differs}` : ''}`;
  return [
    clause,
    name,
    department,
    value,
    target,
    status,
    { ...source, mark: NOTE_MARKS[0] },
    { ...coverage, mark: NOTE_MARKS[1] },
    {
      key: 'forecast',
      title: say.forecast,
      mark: NOTE_MARKS[2],
      numeric: true,
      text: ({ progress }) => progress.forecast,
      show: ({ progress, unit }) => formatValue(progress.forecast, unit, language),
    },
    { key: 'signed', title: say.signed, mark: NOTE_MARKS[3], width: '6.5rem', text: signed },
  ];
}
