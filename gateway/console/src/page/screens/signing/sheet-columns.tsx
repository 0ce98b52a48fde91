import { Link } from '@tanstack/react-router';
import { usePreferences } from '../../app/preferences.ts';
import type { SigningSheetQuery } from '../../generated/documents.ts';
import { formatMoment, formatValue } from '../../lib/format.ts';
import { indicatorPath } from '../../lib/indicator-path.ts';
import { STATUS_WORDS } from '../../lib/schema-words.ts';
import { targetText } from '../../lib/target-words.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import type { Column } from '../../widgets/column.ts';
import { StatusTag } from '../../widgets/status-tag.tsx';
import { signerText } from './words.ts';

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
  const statuses = useWords(STATUS_WORDS);
  const { language } = usePreferences();
  const signed = ({ signOffs: [newest] }: Row): string =>
    newest === undefined
      ? say.unsigned
      : `${signerText(newest.by)} ${formatMoment(newest.at, language)}${newest.differsFromCurrent ? ` ${say.differs}` : ''}`;
  return [
    { key: 'clause', title: say.clause, text: ({ clauses }) => clauses.join('、'), width: '6rem' },
    {
      key: 'name',
      title: say.name,
      text: ({ name }) => name,
      show: ({ id, name }) => (
        <Link to="/indicators/$document/$name" params={indicatorPath(id)}>
          {name}
        </Link>
      ),
    },
    {
      key: 'department',
      title: say.department,
      text: ({ departments }) => departments.map(({ name }) => name).join('、'),
    },
    {
      key: 'value',
      title: say.value,
      numeric: true,
      text: ({ progress }) => progress.value,
      show: ({ progress, unit }) => formatValue(progress.value, unit, language),
    },
    { key: 'target', title: say.target, numeric: true, sortable: false, text: (row) => targetText(row, language) },
    {
      key: 'status',
      title: say.status,
      text: ({ progress }) => statuses[progress.status],
      show: ({ progress }) => <StatusTag status={progress.status} />,
    },
    { key: 'source', title: say.source, text: ({ progress }) => (progress.reported ? say.reported : say.counted) },
    {
      key: 'coverage',
      title: say.coverage,
      numeric: true,
      text: ({ progress: { coverage } }) => (coverage ? `${coverage.reported}/${coverage.expected}` : '—'),
    },
    {
      key: 'forecast',
      title: say.forecast,
      numeric: true,
      text: ({ progress }) => progress.forecast,
      show: ({ progress, unit }) => formatValue(progress.forecast, unit, language),
    },
    { key: 'signed', title: say.signed, text: signed },
  ];
}
