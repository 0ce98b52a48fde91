import { useMemo } from 'react';
import type { IndicatorTableQuery } from '../../generated/documents.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Chart } from '../../widgets/chart.tsx';
import type { ChartOption } from '../../widgets/echarts.ts';

const words = defineWords({
  zh: { label: '各指标的现值占目标的百分比;下表内容相同', share: '现值占目标 %', target: '目标' },
  en: {
    label: 'Each value in per cent of its target; the table below says the same',
    share: 'Per cent of the target',
    target: 'Target',
  },
});

/** How far beyond its target a bar is drawn, in per cent. */
const LONGEST = 200;

interface TargetBarsProps {
  readonly indicators: IndicatorTableQuery['indicators'];
}

/** All indicators with a bound and a value on one sheet: how much of the target each has, with a line where it is met. */
export function TargetBars({ indicators }: TargetBarsProps) {
  const say = useWords(words);
  const option = useMemo<ChartOption>(() => {
    const bars = indicators.flatMap(({ name, lower, upper, progress: { value } }) => {
      const bound = lower ?? upper;
      return bound === null || bound === 0 || value === null
        ? []
        : [{ name, share: Math.round((value / bound) * 1000) / 10 }];
    });
    return {
      grid: { left: 8, right: 8, top: 24, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: { type: 'value', max: LONGEST, axisLabel: { formatter: '{value}%' } },
      yAxis: [
        {
          type: 'category',
          inverse: true,
          data: bars.map(({ name }) => name),
          axisLabel: { width: 220, overflow: 'truncate' },
        },
        // The shares stand in a column of their own: at the ends of the bars they would lie across the target.
        {
          type: 'category',
          inverse: true,
          data: bars.map(({ share }) => `${share}%`),
          axisLine: { show: false },
          axisTick: { show: false },
        },
      ],
      series: [
        {
          name: say.share,
          type: 'bar',
          barMaxWidth: 18,
          data: bars.map(({ share }) => share),
          markLine: {
            silent: true,
            symbol: 'none',
            data: [{ xAxis: 100, label: { formatter: say.target, position: 'start' } }],
          },
        },
      ],
    };
  }, [indicators, say]);
  return <Chart label={say.label} option={option} height={`${Math.max(10, indicators.length * 1.8 + 3)}rem`} />;
}
