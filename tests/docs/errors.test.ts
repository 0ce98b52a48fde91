import { readFileSync } from 'node:fs';
import { ERRORS, ErrorCode, type ErrorKind } from '@queqiao/subgraph/errors';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

const names = (cell: string | undefined): readonly string[] =>
  Array.from((cell ?? '').matchAll(/`([^`]+)`/g), ([, name]) => name ?? '');

test('documents every code of the registry once, in its order, and no other', () => {
  expect(rows.map(([code]) => code)).toEqual(Object.keys(ERRORS).map((code) => `\`${code}\``));
});

test.each(Object.values(ErrorCode))('documents %s as in the registry', (code) => {
  const kind: ErrorKind = ERRORS[code];
  const row = rows.find(([cell]) => cell === `\`${code}\``);
  const [, status, message, meaning, parameters, reasons, advice] = row ?? [];
  expect({ status: Number(status), message, parameters: names(parameters), reasons: names(reasons) }).toEqual({
    status: kind.status,
    message: kind.message,
    parameters: kind.parameters,
    reasons: kind.reasons,
  });
  expect(meaning, 'its meaning').not.toBe('');
  expect(advice, 'what to do').not.toBe('');
});
