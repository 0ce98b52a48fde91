import type { ReportTask } from './report-source.ts';

const NUMBER = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** A target in the words of a task table: `≥ 10 户`, `4–5 个`, `每年 ≥ 3,000 人次`, `逐年上升`. */
export function targetWords(task: ReportTask): string {
  const { comparator, cadence } = task;
  const bounds = boundWords(task);
  switch (comparator) {
    case 'AT_LEAST':
    case 'AT_MOST':
    case 'BETWEEN':
      return cadence === 'ANNUAL' && bounds !== '' ? `每年 ${bounds}` : bounds;
    case 'INCREASING':
      return ['逐年上升', bounds].filter(Boolean).join(',');
    case 'NON_DECREASING':
      return ['逐年不降', bounds].filter(Boolean).join(',');
    default:
      return comparator satisfies never;
  }
}

function boundWords({ lower, upper, unit }: ReportTask): string {
  if (lower !== null && upper !== null) {
    const range = lower === upper ? NUMBER.format(lower) : `${NUMBER.format(lower)}–${NUMBER.format(upper)}`;
    return `${range} ${unit}`;
  }
  if (lower !== null) return `≥ ${NUMBER.format(lower)} ${unit}`;
  return upper === null ? '' : `≤ ${NUMBER.format(upper)} ${unit}`;
}
