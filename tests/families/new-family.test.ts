import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testDataFolder } from '@queqiao/store/testing';
import { expect, onTestFinished, test } from 'vitest';
import { REQUEST_BUDGET_MS } from '../src/test-hub.ts';

const MAIN = fileURLToPath(new URL('../../gateway/hub/src/main.ts', import.meta.url));
const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));
/** What a process gets of the variables of the tests. */
const PROCESS = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };
const page = readFileSync(new URL('../../docs/new-family.md', import.meta.url), 'utf8');

/** Writes the files that the page shows, each under the name in the heading before it. */
function writeFamily(folder: string): void {
  const shown = page.matchAll(/^## `([^`]+)`:.*?^```\w+\n(.*?)^```$/gms);
  for (const [, path = '', text = ''] of shown) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(MODULES, join(folder, 'node_modules'));
}

/** Starts a whole hub with the families of one more folder; resolves with its address. */
async function startHub(variables: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...PROCESS, PORT: '0', LOG_LEVEL: 'silent', REQUEST_BUDGET_MS: String(REQUEST_BUDGET_MS), ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    const url = /(http:\/\/[\d.]+:\d+\/graphql)/u.exec(printed)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`The hub ended: ${printed}`);
}

const QUESTION = `{
  patents { id title }
  type: __type(name: "Patent") { name }
  sources { id name records }
  record(system: "ankang-patents", type: "Patent", id: "CN1") { id attributes entity { ... on Patent { title } } }
  recordTypes { name systems }
}`;

interface Answer {
  readonly data: {
    readonly patents: readonly unknown[];
    readonly type: unknown;
    readonly sources: readonly { readonly id: string; readonly name: string; readonly records: number }[];
    readonly record: unknown;
    readonly recordTypes: readonly { readonly name: string; readonly systems: readonly string[] }[];
  };
  readonly errors?: readonly unknown[];
}

test('serves, stores and lists a family that is one more folder, as docs/new-family.md shows it', async () => {
  await using families = await mkdtempDisposable(join(tmpdir(), 'queqiao-families-'));
  await using data = await testDataFolder();
  writeFamily(families.path);
  const url = await startHub({ FAMILIES_DIR: families.path, QUEQIAO_DATA: data.path });
  const tokens = await readFile(join(data.path, 'dev-tokens.json'), 'utf8');
  const { administrator } = JSON.parse(tokens) as { readonly administrator: string };
  const ask = async (): Promise<Answer> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${administrator}` },
      body: JSON.stringify({ query: QUESTION }),
    });
    return (await answer.json()) as Answer;
  };
  await expect
    .poll(async () => (await ask()).data.sources.find(({ id }) => id === 'ankang-patents'))
    .toEqual({ id: 'ankang-patents', name: '安康专利', records: 2 });
  const { data: answered, errors } = await ask();
  expect(errors).toBeUndefined();
  expect(answered.type).toEqual({ name: 'Patent' });
  expect(answered.patents).toEqual([
    { id: 'CN1', title: '一种桥' },
    { id: 'CN2', title: '一种鹊' },
  ]);
  expect(answered.record).toEqual({
    id: 'CN1',
    attributes: { title: '一种桥', uscc: '91610301MA6X00001A' },
    entity: { title: '一种桥' },
  });
  expect(answered.recordTypes).toContainEqual({ name: 'Patent', systems: ['ankang-patents'] });
});
