import type { z } from 'zod';

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

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What one fault of a row is, as a sentence, Chinese first. */
export function rowFault(issue: z.core.$ZodIssue, raw: unknown): string {
  const field = issue.path.length === 0 ? '本行' : `字段 ${issue.path.map(String).join('.')} `;
  const place = issue.path.length === 0 ? 'the row' : issue.path.map(String).join('.');
  const value = valueAt(raw, issue.path);
  if (value === undefined || value === null) return `${field}缺失 (${place} is missing)`;
  switch (issue.code) {
    case 'invalid_type': {
      const [chinese, english] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
      return `${field}应为${chinese},实为 ${shown(value)} (${place} must be ${english})`;
    }
    case 'invalid_value':
      return `${field}的值 ${shown(value)} 不在代码表中 (${place} is not in the code table)`;
    case 'custom':
      return `${field.trim()}:${issue.message}`;
    default:
      return `${field}的值 ${shown(value)} 不合要求:${issue.message} (${place} is not acceptable)`;
  }
}
