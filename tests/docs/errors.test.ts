import { readFileSync } from 'node:fs';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { ErrorCode } from '@queqiao/subgraph/errors';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const documented = [...page.matchAll(/^\| `([A-Z_]+)` *\|/gm)].map(([, code]) => code);
const known: ReadonlySet<string | undefined> = new Set([
  ...Object.values(ErrorCode),
  ...Object.values(ApolloServerErrorCode),
]);

test('documents every code that the hub gives', () => {
  expect(documented).toEqual(expect.arrayContaining(Object.values(ErrorCode)));
});

test('documents each code once, and none that nobody gives', () => {
  expect(new Set(documented).size).toBe(documented.length);
  expect(documented.filter((code) => !known.has(code))).toEqual([]);
});
