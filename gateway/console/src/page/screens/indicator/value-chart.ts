import { defineWords } from '../../lib/words.ts';
import type { ChartOption } from '../../widgets/echarts.ts';
import type { Indicator } from './verdict.ts';

/** What the lines of a chart over time are called. */
export const CHART_WORDS = defineWords({
  zh: {
    value: '数值',
    target: '目标',
    formerTarget: '目标(当时)',
    baseline: '基期',
    path: '应有进度',
    forecast: '推算',
    closed: (label: string) => `${label} 已关闭`,
  },
  en: {
    value: 'Value',
    target: 'Target',
    formerTarget: 'Target then',
    baseline: 'Baseline',
    path: 'Path to the target',
    forecast: 'Forecast',
    closed: (label: string) => `${label}, closed`,
  },
});
export type ChartSay = (typeof CHART_WORDS)['zh'];

/** A moment or a day, and what was so then. */
export type Point = readonly [at: string, value: number];

/** The end of a reporting period. */
export interface Mark {
  readonly at: string;
  readonly label: string;
}

interface ValueChart {
  readonly indicator: Indicator;
  readonly points: readonly Point[];
  readonly marks: readonly Mark[];
  /** Bounds as they were over time; left out: those in force, as one line each. */
  readonly bounds?: readonly (readonly Point[])[];
}

/** A value over time as steps, with target, baseline, the path that status is judged against, the forecast and the ends of periods. */
export function valueChart({ indicator, points, marks, bounds }: ValueChart, say: ChartSay): ChartOption {
  const { progress, lower, upper, baseline, unit, startsOn, dueOn } = indicator;
  const { line } = progress;
  const forecast = forecastOf(indicator);
  const inForce = bounds === undefined ? [lower, upper].filter((bound) => bound !== null) : [];
  const last = [dueOn ?? '', progress.asOf.slice(0, 10)].sort().at(-1);
  return {
    grid: { left: 8, right: 24, top: 52, bottom: 8, containLabel: true },
    legend: { top: 0, itemWidth: 18 },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'time', ...(startsOn !== null && { min: startsOn }), ...(last !== undefined && { max: last }) },
    yAxis: { type: 'value', scale: true, name: unit, ...(unit !== '%' && { minInterval: 1 }) },
    series: [
      {
        name: say.value,
        type: 'line',
        step: 'end',
        data: points.map((point) => [...point]),
        symbolSize: 6,
        lineStyle: { width: 2 },
        markLine: {
          silent: true,
          symbol: 'none',
          data: [
            ...inForce.map((bound) => ({
              yAxis: bound,
              label: { formatter: say.target, position: 'insideStartTop' as const },
            })),
            ...(baseline === null
              ? []
              : [
                  {
                    yAxis: baseline,
                    label: { formatter: say.baseline, position: 'insideStartTop' as const },
                    lineStyle: { type: 'dotted' as const },
                  },
                ]),
            ...marks.map(({ at, label }) => ({
              xAxis: at,
              label: { formatter: label, position: 'end' as const, distance: 2 },
              lineStyle: { type: 'solid' as const, opacity: 0.5 },
            })),
          ],
        },
      },
      ...(bounds ?? []).map((bound) => ({
        name: say.formerTarget,
        type: 'line' as const,
        step: 'start' as const,
        symbol: 'none',
        lineStyle: { type: 'dashed' as const, width: 1 },
        data: bound.map((point) => [...point]),
      })),
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
      ...(forecast === null || progress.value === null
        ? []
        : [
            {
              name: say.forecast,
              type: 'line' as const,
              symbol: 'diamond',
              lineStyle: { type: 'dotted' as const, width: 1 },
              data: [[progress.asOf, progress.value], [...forecast]],
            },
          ]),
    ],
  };
}

/** The forecast on the due day; null where there is none, or the day is over. */
export function forecastOf({ progress }: Indicator): Point | null {
  const { line, forecast, value, asOf } = progress;
  return line === null || forecast === null || value === null || line.dueOn <= asOf.slice(0, 10)
    ? null
    : [line.dueOn, forecast];
}
