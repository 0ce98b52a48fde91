import type { z } from 'zod';
import { maskedText, type RejectionCode } from '@queqiao/records';

const TYPES: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  string: ['文本', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['是或否', 'true or false'],
  array: ['列表', 'a list'],
  object: ['对象', 'an object'],
  date: ['日期', 'a day'],
};

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The most characters of a value that a reason quotes. */
const LONGEST_QUOTE = 60;

function quoted(value: unknown): string {
  // JSON would write null for an infinity, and a large value is truncated before it is serialised.
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  if (typeof value === 'string' && !isCode(value)) return '';
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, LONGEST_QUOTE + 1) : value) ?? String(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** A number of a fixed line, with its area code. */
const FIXED_LINE = /^\(?0\d{2,3}\)?[ -]?\d{7,8}(?:[ -]\d{1,6})?$/;

/**
 * Whether a text may be quoted: a code or a number, with a digit in it. Any other word may be the name of a person, that stands in
 * the wrong column; the row itself is shown beside the reason, with what is personal in it masked.
 */
function isCode(text: string): boolean {
  return /^[\w.:/+-]{0,200}$/.test(text) && /\d/.test(text) && !FIXED_LINE.test(text);
}

/** A message of a field's own contract, in which only codes are quoted, or nothing. */
function withoutWords(message: string, nothing: boolean): string {
  return message.replaceAll(/“(?<text>[^”]*)”/g, (quote, text: string) => (nothing || !isCode(text) ? '“…”' : quote));
}

/** What is wrong with a row, as a word that programs compare. */
export function rejectionCode(issue: z.core.$ZodIssue, raw: unknown): RejectionCode {
  const value = valueAt(raw, issue.path);
  if (value === undefined || value === null) return 'MISSING';
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return 'WRONG_TYPE';
    case 'invalid_value':
      return 'UNKNOWN_CODE';
    default:
      return 'INVALID';
  }
}

/**
 * One fault of a row as a sentence, Chinese first. Names and phones of persons are never quoted: neither those of the
 * `personal` fields, nor anything that resembles them elsewhere.
 */
export function rowFault(issue: z.core.$ZodIssue, raw: unknown, personal: readonly string[] = []): string {
  const path = issue.path.map(String);
  const field = path.length === 0 ? '本行' : `字段 ${path.join('.')} `;
  const place = path.length === 0 ? 'the row' : path.join('.');
  const value = valueAt(raw, issue.path);
  if (value === undefined || value === null) return `${field}缺失 (${place} is missing)`;
  const quote = personal.includes(path[0] ?? '') ? '' : quoted(value);
  return maskedText(sentence(issue, { field, place, quote }));
}

interface Place {
  readonly field: string;
  readonly place: string;
  /** Empty where the value must not be quoted. */
  readonly quote: string;
}

function sentence(issue: z.core.$ZodIssue, { field, place, quote }: Place): string {
  switch (issue.code) {
    case 'invalid_type': {
      const [chinese, english] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
      return `${field}应为${chinese}${quote && `,实为 ${quote}`} (${place} must be ${english})`;
    }
    case 'invalid_value':
      return `${field}的值${quote && ` ${quote} `}不在代码表中 (${place} is not in the code table)`;
    case 'custom':
      return `${field.trim()}:${withoutWords(issue.message, quote === '')}`;
    default:
      return `${field}的值${quote && ` ${quote} `}不合要求:${issue.message} (${place} is not acceptable)`;
  }
}
