import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import {
  IndicatorBreakdownDocument,
  type IndicatorBreakdownQuery,
  type SchoolLevel,
} from '../../generated/documents.ts';
import { formatNumber, formatValue } from '../../lib/format.ts';
import { SCHOOL_LEVEL_WORDS } from '../../lib/schema-words.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Chart } from '../../widgets/chart.tsx';
import { Choice } from '../../widgets/choice.tsx';
import type { Column } from '../../widgets/column.ts';
import type { ChartOption } from '../../widgets/echarts.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { BREAKDOWNS } from './search.ts';
import type { Indicator } from './verdict.ts';

const words = defineWords({
  zh: {
    by: '分解方式',
    REGION: '按县区',
    SCHOOL: '按院校',
    LEVEL: '按办学层次',
    CHAIN: '按产业链',
    part: '部分',
    value: '数值',
    numerator: '分子',
    denominator: '分母',
    records: '计入的记录',
    none: '不属于任何部分',
    overlap: '重复计入的扣减',
    additive: '各行之和等于总数。',
    ratio: '比例按各部分重新计算,各行不可相加。',
    label: (name: string) => `${name}各部分的数值;下表内容相同`,
    empty: '没有可以分解的记录。',
  },
  en: {
    by: 'Broken down',
    REGION: 'By county',
    SCHOOL: 'By school',
    LEVEL: 'By level',
    CHAIN: 'By chain',
    part: 'Part',
    value: 'Value',
    numerator: 'Numerator',
    denominator: 'Denominator',
    records: 'Records',
    none: 'In no part',
    overlap: 'In several parts, taken off again',
    additive: 'The rows sum to the whole.',
    ratio: 'A ratio is computed again for each part; the rows cannot be summed.',
    label: (name: string) => `${name} by parts; the table below says the same`,
    empty: 'There are no records to break down.',
  },
});

type Row = NonNullable<IndicatorBreakdownQuery['indicator']>['breakdown'][number];

/** What each county, school, level or chain has of an indicator, side by side. */
export function BreakdownTab({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(words);
  const { by = 'REGION' } = useSearch({ from: '/indicators/$document/$name' });
  const navigate = useNavigate({ from: '/indicators/$document/$name' });
  const asked = useAsk(IndicatorBreakdownDocument, { id: indicator.id, by });
  return (
    <>
      <div className="row no-print">
        <Choice
          label={say.by}
          clearable={false}
          value={by}
          options={BREAKDOWNS.map((value) => ({ value, label: say[value] }))}
          onChange={(value) => void navigate({ search: (former) => ({ ...former, by: value }), replace: true })}
        />
        <span className="muted">{indicator.additive ? say.additive : say.ratio}</span>
      </div>
      <Answered asked={asked}>
        {(data) => <Parts indicator={indicator} list={say[by]} rows={data.indicator?.breakdown ?? []} />}
      </Answered>
    </>
  );
}

interface PartsProps {
  readonly indicator: Indicator;
  /** What the list is called. */
  readonly list: string;
  readonly rows: readonly Row[];
}

function Parts({ indicator, list, rows }: PartsProps) {
  const say = useWords(words);
  const levels = useWords(SCHOOL_LEVEL_WORDS);
  const { language } = usePreferences();
  const { name, unit } = indicator;
  const named = useMemo(
    () =>
      rows.map((row) => ({
        ...row,
        name: row.kind === 'NONE' ? say.none : row.kind === 'OVERLAP' ? say.overlap : nameOf(row, levels),
      })),
    [rows, say, levels],
  );
  const option = useMemo<ChartOption>(
    () => ({
      grid: { left: 8, right: 40, top: 8, bottom: 24, containLabel: true },
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: { type: 'value', name: unit, ...(unit !== '%' && { minInterval: 1 }) },
      yAxis: { type: 'category', inverse: true, data: named.map((each) => each.name) },
      series: [
        {
          name: say.value,
          type: 'bar',
          barMaxWidth: 22,
          label: { show: true, position: 'right', formatter: ({ value }) => formatNumber(Number(value), language) },
          data: named.map(({ value }) => value),
        },
      ],
    }),
    [named, unit, say, language],
  );
  const ratio = rows.some(({ denominator }) => denominator !== null);
  type Named = (typeof named)[number];
  const columns: readonly Column<Named>[] = [
    { key: 'part', title: say.part, text: (row) => row.name },
    {
      key: 'value',
      title: say.value,
      numeric: true,
      text: ({ value }) => value,
      show: ({ value }) => formatValue(value, unit, language),
    },
    ...(ratio
      ? [
          { key: 'numerator', title: say.numerator, numeric: true, text: ({ numerator }: Named) => numerator },
          { key: 'denominator', title: say.denominator, numeric: true, text: ({ denominator }: Named) => denominator },
        ]
      : []),
    { key: 'records', title: say.records, numeric: true, text: ({ records }) => records },
  ];
  return (
    <>
      {named.length > 1 && (
        <Chart label={say.label(name)} option={option} height={`${Math.max(8, named.length * 1.9 + 3)}rem`} />
      )}
      <ListTable<Named>
        name={list}
        rows={named}
        rowKey={(row) => `${row.kind} ${row.name}`}
        columns={columns}
        empty={say.empty}
      />
    </>
  );
}

function nameOf({ region, school, level, chain }: Row, levels: Readonly<Record<SchoolLevel, string>>): string {
  return (
    region?.name ?? school?.name ?? school?.code ?? chain?.name ?? chain?.code ?? (level === null ? '—' : levels[level])
  );
}
