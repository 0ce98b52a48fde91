import { useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import { IndicatorTableDocument, type IndicatorTableQuery } from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { formatValue } from '../../lib/format.ts';
import { STATUS_WORDS } from '../../lib/schema-words.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Choice } from '../../widgets/choice.tsx';
import type { Column } from '../../widgets/column.ts';
import { useIndicatorColumns } from '../../widgets/indicator-columns.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { TargetBars } from './target-bars.tsx';

const words = defineWords({
  zh: {
    title: '指标总表',
    bars: '对照目标的条形图',
    document: '文件',
    department: '责任部门',
    status: '状态',
    clause: '条款',
    name: '指标',
    value: '现值',
    target: '目标',
    gap: '差额',
    due: '到期',
    source: '来源',
    counted: '统计',
    reported: '报送',
    coverage: '报齐',
    signed: '签认',
    signedSame: '已签认',
    signedDiffers: '签认后有变化',
    unsigned: '未签认',
    yearly: '每年',
    rolling: '随时',
    empty: '没有符合条件的指标:清除筛选条件可看到全部。',
  },
  en: {
    title: 'Indicators',
    bars: 'Bars to target',
    document: 'Document',
    department: 'Department',
    status: 'Status',
    clause: 'Clause',
    name: 'Indicator',
    value: 'Value',
    target: 'Target',
    gap: 'Gap',
    due: 'Due',
    source: 'Source',
    counted: 'counted',
    reported: 'reported',
    coverage: 'Coverage',
    signed: 'Signed',
    signedSame: 'signed',
    signedDiffers: 'differs since signing',
    unsigned: 'not signed',
    yearly: 'each year',
    rolling: 'at any time',
    empty: 'No indicator fits: clear the filters to see all.',
  },
});

type Row = IndicatorTableQuery['indicators'][number];

/** How often the table is read again, in ms. */
const EVERY_MS = 5000;

/** Every indicator of every document, with its value, target and status. */
export function IndicatorsScreen() {
  const say = useWords(words);
  const asked = useAsk(IndicatorTableDocument, {}, { every: EVERY_MS });
  return (
    <Screen title={say.title}>
      <Answered asked={asked}>{(data) => <IndicatorTable data={data} />}</Answered>
    </Screen>
  );
}

function IndicatorTable({ data }: { readonly data: IndicatorTableQuery }) {
  const say = useWords(words);
  const statuses = useWords(STATUS_WORDS);
  const search = useSearch({ from: '/indicators' });
  const navigate = useNavigate({ from: '/indicators' });
  const searchText = useSearchText();
  const columns = useColumns();
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  const rows = data.indicators.filter(
    ({ document, departments, progress }) =>
      (search.document === undefined || document.id === search.document) &&
      (search.department === undefined || departments.some(({ name }) => name === search.department)) &&
      (search.status === undefined || progress.status === search.status),
  );
  const departments = [...new Set(data.indicators.flatMap((each) => each.departments.map(({ name }) => name)))];
  return (
    <div className="panel">
      {search.bars === true && <TargetBars indicators={rows} />}
      <ListTable<Row>
        name={say.title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        empty={say.empty}
        search={searchText}
        filters={
          <>
            <Choice
              label={say.document}
              width="15rem"
              value={search.document}
              options={data.policyDocuments.map(({ id, number }) => ({ value: id, label: number }))}
              onChange={(document) => change({ document })}
            />
            <Choice
              label={say.department}
              value={search.department}
              options={departments.map((name) => ({ value: name, label: name }))}
              onChange={(department) => change({ department })}
            />
            <Choice
              label={say.status}
              width="9rem"
              value={search.status}
              options={Object.entries(statuses).map(([value, label]) => ({
                value: value as keyof typeof statuses,
                label,
              }))}
              onChange={(status) => change({ status })}
            />
            <Checkbox
              checked={search.bars ?? false}
              onChange={({ target }) => change({ bars: target.checked || undefined })}
            >
              {say.bars}
            </Checkbox>
          </>
        }
      />
    </div>
  );
}

function useColumns(): readonly Column<Row>[] {
  const say = useWords(words);
  const { language } = usePreferences();
  const { clause, name, department, value, target, status, source, coverage } = useIndicatorColumns(say);
  const due = ({ dueOn, cadence }: Row): string =>
    dueOn ?? (cadence === 'ANNUAL' ? say.yearly : cadence === 'ROLLING' ? say.rolling : '—');
  const signed = ({ signOffs: [newest] }: Row): string =>
    newest === undefined ? say.unsigned : newest.differsFromCurrent ? say.signedDiffers : say.signedSame;
  const gap: Column<Row> = {
    key: 'gap',
    title: say.gap,
    numeric: true,
    text: ({ progress }) => progress.gap,
    show: ({ progress, unit }) => formatValue(progress.gap, unit, language),
  };
  return [
    clause,
    name,
    department,
    value,
    target,
    gap,
    status,
    { key: 'due', short: true, title: say.due, text: due },
    { ...source, short: true },
    coverage,
    { key: 'signed', short: true, title: say.signed, text: signed },
  ];
}
