import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { IndicatorSeriesDocument, type IndicatorSeriesQuery } from '../../generated/documents.ts';
import { formatValue } from '../../lib/format.ts';
import { STATUS_WORDS } from '../../lib/schema-words.ts';
import { targetText } from '../../lib/target-words.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Chart } from '../../widgets/chart.tsx';
import { Choice } from '../../widgets/choice.tsx';
import type { ChartOption } from '../../widgets/echarts.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { StatusTag } from '../../widgets/status-tag.tsx';
import { SERIES_STEPS } from './search.ts';
import { usePeriodMarks } from './use-period-marks.ts';
import { CHART_WORDS, valueChart, type Point } from './value-chart.ts';
import type { Indicator } from './verdict.ts';

const words = defineWords({
  zh: {
    step: '步长',
    MONTH: '按月',
    QUARTER: '按季',
    YEAR: '按年',
    meaning: '各期末当时所知的数值与当时的目标。',
    label: (name: string) => `${name}的走势;下表内容相同`,
    list: '走势',
    at: '期末',
    value: '数值',
    target: '目标(当时)',
    status: '状态',
    note: '说明',
    provisional: '暂定',
    none: '尚未起算,没有走势。',
  },
  en: {
    step: 'Step',
    MONTH: 'By month',
    QUARTER: 'By quarter',
    YEAR: 'By year',
    meaning: 'What was known at the end of each step, and the target of then.',
    label: (name: string) => `${name} by steps; the table below says the same`,
    list: 'By steps',
    at: 'End',
    value: 'Value',
    target: 'Target then',
    status: 'Status',
    note: 'Note',
    provisional: 'provisional',
    none: 'It has not begun.',
  },
});

type SeriesPoint = NonNullable<IndicatorSeriesQuery['indicator']>['series'][number];

/** How an indicator went by month, quarter or year. */
export function SeriesTab({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(words);
  const { step = 'QUARTER' } = useSearch({ from: '/indicators/$document/$name' });
  const navigate = useNavigate({ from: '/indicators/$document/$name' });
  const asked = useAsk(IndicatorSeriesDocument, { id: indicator.id, step });
  return (
    <>
      <div className="row no-print">
        <Choice
          label={say.step}
          clearable={false}
          value={step}
          options={SERIES_STEPS.map((value) => ({ value, label: say[value] }))}
          onChange={(value) => void navigate({ search: (former) => ({ ...former, step: value }), replace: true })}
        />
        <span className="muted">{say.meaning}</span>
      </div>
      <Answered asked={asked}>
        {(data) => <Series indicator={indicator} points={data.indicator?.series ?? []} />}
      </Answered>
    </>
  );
}

interface SeriesProps {
  readonly indicator: Indicator;
  readonly points: readonly SeriesPoint[];
}

function Series({ indicator, points }: SeriesProps) {
  const say = useWords(words);
  const chartSay = useWords(CHART_WORDS);
  const statuses = useWords(STATUS_WORDS);
  const { language } = usePreferences();
  const marks = usePeriodMarks(indicator.document.id);
  const { comparator, unit } = indicator;
  const option = useMemo<ChartOption>(() => {
    const line = (of: (point: SeriesPoint) => number | null): readonly Point[] =>
      points.flatMap((point): Point[] => {
        const value = of(point);
        return value === null ? [] : [[point.at, value]];
      });
    const bounds = [line(({ lower }) => lower), line(({ upper }) => upper)].filter(({ length }) => length > 0);
    return valueChart({ indicator, points: line(({ value }) => value), marks, bounds }, chartSay);
  }, [indicator, points, marks, chartSay]);
  return (
    <>
      {points.length > 0 && <Chart label={say.label(indicator.name)} option={option} />}
      <ListTable<SeriesPoint>
        name={say.list}
        rows={points}
        rowKey={({ at }) => at}
        empty={say.none}
        columns={[
          { key: 'at', title: say.at, short: true, text: ({ at }) => at },
          {
            key: 'value',
            title: say.value,
            numeric: true,
            text: ({ value }) => value,
            show: ({ value }) => formatValue(value, unit, language),
          },
          {
            key: 'target',
            title: say.target,
            numeric: true,
            sortable: false,
            text: ({ lower, upper }) => targetText({ comparator, lower, upper, unit }, language),
          },
          {
            key: 'status',
            title: say.status,
            text: ({ status }) => statuses[status],
            show: ({ status }) => <StatusTag status={status} />,
          },
          { key: 'note', title: say.note, text: ({ provisional }) => (provisional ? say.provisional : '') },
        ]}
      />
    </>
  );
}
