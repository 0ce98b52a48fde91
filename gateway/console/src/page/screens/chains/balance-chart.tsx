import { useMemo } from 'react';
import { useWords } from '../../lib/words.ts';
import { Chart } from '../../widgets/chart.tsx';
import type { ChartOption } from '../../widgets/echarts.ts';
import type { Balance } from './balance.ts';
import { CHAIN_WORDS } from './words.ts';

interface BalanceChartProps {
  readonly label: string;
  readonly rows: readonly Balance[];
}

/** Supply beside demand, for each row a pair of bars. */
export function BalanceChart({ label, rows }: BalanceChartProps) {
  const say = useWords(CHAIN_WORDS);
  const option = useMemo<ChartOption>(
    () => ({
      grid: { left: 8, right: 32, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0 },
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name) },
      series: [
        { name: say.supply, type: 'bar', barMaxWidth: 16, data: rows.map(({ supply }) => supply) },
        { name: say.demand, type: 'bar', barMaxWidth: 16, data: rows.map(({ demand }) => demand) },
      ],
    }),
    [rows, say],
  );
  return <Chart label={label} option={option} height={`${rows.length * 2.4 + 5}rem`} />;
}
