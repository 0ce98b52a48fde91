import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { controlServer } from '../src/control/control-server.ts';
import { fault } from '../src/faults/fault.ts';
import { startMocks } from '../src/index.ts';
import { NOW } from './times.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());

/** The first cells of the matching rows in a chapter's tables. */
function cells(chapter: string, pattern: RegExp): string[] {
  const text = readme.split(/^## /m).find((part) => part.startsWith(chapter)) ?? '';
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}

test('lists every kind of fault and no unknown one', () => {
  const kinds = fault.options.map((option) => option.shape.kind.value);
  expect(cells('Faults', /^\| `([a-z-]+)` +\|/gm)).toEqual(kinds);
});

test('lists every call of the control endpoint and no unknown one', async () => {
  const server = controlServer(mocks.control);
  const listed = cells('Control endpoint', /^\| `([A-Z]+ \/[^`]*)` +\|/gm);
  const missing = listed.filter((call) => {
    const [method, url] = call.split(' ') as [string, string];
    return !server.hasRoute({ method, url });
  });
  await server.ready();
  const served = server.printRoutes({ commonPrefix: false }).match(/\((?:GET|POST|PUT|DELETE)[^)]*\)/g) ?? [];
  const calls = served.flatMap((methods) => methods.match(/GET|POST|PUT|DELETE/g) ?? []);
  expect(missing).toEqual([]);
  expect(calls).toHaveLength(listed.length);
  await server.close();
});
