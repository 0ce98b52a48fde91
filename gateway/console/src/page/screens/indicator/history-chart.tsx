import { useMemo } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { STATUS_WORDS } from '../../lib/schema-words.ts';
import { formatMoment, formatValue } from '../../lib/format.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Chart } from '../../widgets/chart.tsx';
import { EqualTable } from '../../widgets/equal-table.tsx';
import type { ChartOption } from '../../widgets/echarts.ts';
import type { Indicator } from './verdict.ts';

const words = defineWords({
  zh: {
    label: (name: string) => `${name}的历次数值;右侧表格内容相同`,
    table: '历次数值',
    at: '时间',
    value: '数值',
    year: '所属年份',
    status: '状态',
    target: '目标',
    baseline: '基期',
    path: '应有进度',
    forecast: '推算',
  },
  en: {
    label: (name: string) => `${name} over time; the table beside it says the same`,
    table: 'Values over time',
    at: 'Time',
    value: 'Value',
    year: 'Year',
    status: 'Status',
    target: 'Target',
    baseline: 'Baseline',
    path: 'Path to the target',
    forecast: 'Forecast',
  },
});

/** Value over time as steps, with target, baseline, the line that status is judged against, and the forecast; beside it the same as a table. */
export function HistoryChart({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(words);
  const statuses = useWords(STATUS_WORDS);
  const { language } = usePreferences();
  const nodes = indicator.history.nodes;
  const option = useMemo<ChartOption>(() => chartOption(indicator, say), [indicator, say]);
  return (
    <div className="beside">
      <div>
        <Chart label={say.label(indicator.name)} option={option} />
      </div>
      <div className="beside-table">
        <EqualTable
          caption={say.table}
          header={[say.at, say.value, say.year, say.status]}
          numeric={[1, 2]}
          rows={nodes.map(({ asOf, value, year, status }) => [
            formatMoment(asOf, language),
            formatValue(value, indicator.unit, language),
            year === null ? '—' : String(year),
            statuses[status],
          ])}
        />
      </div>
    </div>
  );
}

type Say = Readonly<Record<'value' | 'target' | 'baseline' | 'path' | 'forecast', string>>;

function chartOption({ history, progress, lower, upper, baseline, unit }: Indicator, say: Say): ChartOption {
  const points = history.nodes
    .filter(({ value }) => value !== null)
    .map(({ asOf, value }) => [asOf, value] as [string, number])
    .reverse();
  if (progress.value !== null) points.push([progress.asOf, progress.value]);
  const { line, forecast } = progress;
  const bounds = [lower, upper].filter((bound) => bound !== null);
  return {
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, itemWidth: 18 },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'time' },
    yAxis: { type: 'value', scale: true, name: unit },
    series: [
      {
        name: say.value,
        type: 'line',
        step: 'end',
        data: points,
        symbolSize: 6,
        lineStyle: { width: 2 },
        markLine: {
          silent: true,
          symbol: 'none',
          data: [
            ...bounds.map((bound) => ({
              yAxis: bound,
              name: say.target,
              label: { formatter: say.target, position: 'insideStartTop' as const },
            })),
            ...(baseline === null
              ? []
              : [
                  {
                    yAxis: baseline,
                    name: say.baseline,
                    label: { formatter: say.baseline, position: 'insideStartBottom' as const },
                    lineStyle: { type: 'dotted' as const },
                  },
                ]),
          ],
        },
      },
      ...(line === null
        ? []
        : [
            {
              name: say.path,
              type: 'line' as const,
              symbol: 'none',
              lineStyle: { type: 'dashed' as const, width: 1 },
              data: [
                [line.since, line.from],
                [line.dueOn, line.to],
              ],
            },
          ]),
      ...(forecast === null || line === null || progress.value === null || line.dueOn <= progress.asOf.slice(0, 10)
        ? []
        : [
            {
              name: say.forecast,
              type: 'line' as const,
              symbol: 'diamond',
              lineStyle: { type: 'dotted' as const, width: 1 },
              data: [
                [progress.asOf, progress.value],
                [line.dueOn, forecast],
              ],
            },
          ]),
    ],
  };
}
