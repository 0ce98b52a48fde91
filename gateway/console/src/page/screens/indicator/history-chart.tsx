import { useMemo } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { STATUS_WORDS } from '../../lib/schema-words.ts';
import { formatMoment, formatValue } from '../../lib/format.ts';
import { targetText } from '../../lib/target-words.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Chart } from '../../widgets/chart.tsx';
import { EqualTable } from '../../widgets/equal-table.tsx';
import type { ChartOption } from '../../widgets/echarts.ts';
import { usePeriodMarks } from './use-period-marks.ts';
import { CHART_WORDS, forecastOf, valueChart, type Point } from './value-chart.ts';
import type { Indicator } from './verdict.ts';

const words = defineWords({
  zh: {
    label: (name: string) => `${name}的历次数值;旁边的表格内容相同`,
    table: '历次数值',
    at: '时间',
    value: '数值',
    year: '所属年份',
    what: '状态或说明',
  },
  en: {
    label: (name: string) => `${name} over time; the table beside it says the same`,
    table: 'Values over time',
    at: 'Time',
    value: 'Value',
    year: 'Year',
    what: 'Status, or what it is',
  },
});

/** Every change of a value, with target, baseline, path, forecast and the ends of periods; beside it the same as a table, the newest first. */
export function HistoryChart({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(words);
  const chartSay = useWords(CHART_WORDS);
  const statuses = useWords(STATUS_WORDS);
  const { language } = usePreferences();
  const { history, progress, document, unit, baseline, startsOn, dueOn } = indicator;
  const marks = usePeriodMarks(document.id);
  const option = useMemo<ChartOption>(
    () => valueChart({ indicator, points: changesOf(indicator), marks }, chartSay),
    [indicator, marks, chartSay],
  );
  const forecast = forecastOf(indicator);
  const value = (of: number | null): string => formatValue(of, unit, language);
  const days = [
    ...(forecast === null ? [] : [[forecast[0], value(forecast[1]), '—', chartSay.forecast]]),
    [dueOn ?? '—', targetText(indicator, language), '—', chartSay.target],
    ...(progress.line === null ? [] : [[progress.line.since, value(progress.line.from), '—', chartSay.path]]),
    ...(baseline === null ? [] : [[startsOn ?? '—', value(baseline), '—', chartSay.baseline]]),
    ...marks.map(({ at, label }) => [at, '—', '—', label]).reverse(),
  ];
  return (
    <div className="beside">
      <Chart label={say.label(indicator.name)} option={option} />
      <div className="beside-table">
        <EqualTable
          caption={say.table}
          header={[say.at, say.value, say.year, say.what]}
          numeric={[1, 2]}
          rows={[
            ...history.nodes.map(({ asOf, value: then, year, status }) => [
              formatMoment(asOf, language),
              value(then),
              year === null ? '—' : String(year),
              statuses[status],
            ]),
            ...days,
          ]}
        />
      </div>
    </div>
  );
}

/** What was known when, the oldest first, and the present. */
function changesOf({ history, progress }: Indicator): readonly Point[] {
  const points = history.nodes.flatMap(({ asOf, value }): Point[] => (value === null ? [] : [[asOf, value]])).reverse();
  return progress.value === null ? points : [...points, [progress.asOf, progress.value]];
}
