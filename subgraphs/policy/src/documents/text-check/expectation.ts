import type { IndicatorEntry } from '../policy-file.ts';
import type { Figure } from './figures.ts';

/** Something that the clause of an indicator must say. */
export interface Expectation {
  /** As a person reads it: `4-5个`, `≥50%`, `逐年提高`. */
  readonly label: string;
  readonly isFigure: (figure: Figure) => boolean;
  /** Words that say the same without a figure. */
  readonly words: RegExp | null;
}

const AFTER_UNIT: Readonly<Record<IndicatorEntry['unit'], RegExp>> = {
  '%': /^/,
  元: /^元/,
  月: /^个?月/,
  人: /^[多余]?[人名](?!次)/,
  人次: /^[多余]?人次/,
  // Things are counted by many words (个 家 所 户 项), or by none.
  个: /^(?!年|月|日|个月|元|人|天|小时|届|时)/,
  户: /^(?!年|月|日|个月|元|人|天|小时|届|时)/,
};

const TREND_WORDS = {
  INCREASING: /逐年(?:提高|提升|增长|增加|上升|递增|扩大)/,
  NON_DECREASING: /只增不减|只升不降|不得?(?:降低|减少|低于上年)/,
} as const;

const WHOLE_WORDS = /全(?:面)?覆盖|全部|全员/;

function ofUnit(figure: Figure, unit: IndicatorEntry['unit']): boolean {
  return figure.percent === (unit === '%') && AFTER_UNIT[unit].test(figure.after);
}

function bound(indicator: IndicatorEntry, value: number, label: string): Expectation {
  return {
    label: `${label}${indicator.unit}`,
    isFigure: (figure) => figure.lower === value && figure.upper === null && ofUnit(figure, indicator.unit),
    words: value === 100 && indicator.unit === '%' ? WHOLE_WORDS : null,
  };
}

function target(indicator: IndicatorEntry): Expectation {
  const { comparator, lower = Number.NaN, upper = Number.NaN, unit } = indicator;
  switch (comparator) {
    case 'AT_LEAST':
      return bound(indicator, lower, `≥${lower}`);
    case 'AT_MOST':
      return bound(indicator, upper, `≤${upper}`);
    case 'BETWEEN':
      return {
        label: `${lower}-${upper}${unit}`,
        isFigure: (figure) => figure.lower === lower && figure.upper === upper && ofUnit(figure, unit),
        words: null,
      };
    case 'INCREASING':
      return { label: '逐年上升', isFigure: () => false, words: TREND_WORDS.INCREASING };
    case 'NON_DECREASING':
      return { label: '只升不降', isFigure: () => false, words: TREND_WORDS.NON_DECREASING };
    default:
      return comparator satisfies never;
  }
}

function duration(window: string): Expectation {
  const [, years, months] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(window) ?? [];
  const value = Number(years ?? months);
  const after = years === undefined ? /^个月/ : /^年/;
  return {
    label: `${value}${years === undefined ? '个月' : '年'}`,
    isFigure: (figure) => figure.lower === value && figure.upper === null && after.test(figure.after),
    words: null,
  };
}

/** All that the clauses of an indicator must say: its bounds or direction, its window, its baseline. */
export function expectationsOf(indicator: IndicatorEntry): readonly Expectation[] {
  return [
    target(indicator),
    ...(indicator.window === undefined ? [] : [duration(indicator.window)]),
    ...(indicator.baseline === undefined ? [] : [bound(indicator, indicator.baseline, `${indicator.baseline}`)]),
  ];
}
