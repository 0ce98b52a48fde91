import type { Language } from '../app/preferences.ts';

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;

/** A number as it is read: grouped, with at most two decimals; `—` when it is missing. */
export function formatNumber(value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined) return '—';
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(value);
}

/** A number with its unit. */
export function formatValue(value: number | null | undefined, unit: string, language: Language): string {
  if (value === null || value === undefined) return '—';
  const number = formatNumber(value, language);
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** A moment in the time zone of the bureaus, to the minute; `—` when it is missing. */
export function formatMoment(moment: string | null | undefined, language: Language, seconds = false): string {
  if (moment === null || moment === undefined) return '—';
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: seconds ? 'medium' : 'short',
    hourCycle: 'h23',
  }).format(new Date(moment));
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A duration in its largest unit, like `15 分钟` or `15 minutes`. */
export function formatDuration(seconds: number, language: Language): string {
  const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(seconds / size),
  );
}

/** How long ago a moment was, in seconds. */
export function secondsSince(moment: string, now = Date.now()): number {
  return Math.max(0, (now - Date.parse(moment)) / 1000);
}
