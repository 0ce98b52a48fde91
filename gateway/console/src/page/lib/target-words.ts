import type { Language } from '../app/preferences.ts';
import { formatNumber } from './format.ts';

interface Target {
  readonly comparator: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
}

/** A target as it is said: `≥ 10 户`, `10%–30%`, `逐年上升`. */
export function targetText({ comparator, lower, upper, unit }: Target, language: Language): string {
  const number = (value: number | null): string => formatNumber(value, language);
  const suffix = unit === '%' ? '%' : ` ${unit}`;
  const zh = language === 'zh';
  switch (comparator) {
    case 'AT_LEAST':
      return `≥ ${number(lower)}${suffix}`;
    case 'AT_MOST':
      return `≤ ${number(upper)}${suffix}`;
    case 'BETWEEN':
      return `${number(lower)}–${number(upper)}${suffix}`;
    case 'INCREASING':
      return zh ? '逐年上升' : 'rises each year';
    case 'NON_DECREASING':
      return zh ? '逐年不降' : 'falls in no year';
    default:
      return comparator;
  }
}
