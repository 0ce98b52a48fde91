import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPolicyFile } from '../documents/read-policy-file.ts';
import type { IndicatorEntry, PolicyFile } from '../documents/policy-file.ts';
import { checkPolicyText } from '../documents/text-check/check-policy-text.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const COMMAND = fileURLToPath(new URL('policy-check.ts', import.meta.url));
const TEXTS = join(ROOT, '../shared/policies');
const DOCUMENTS = ['baoji-2024-37', 'haixi-2020-93'];

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...arguments_: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...arguments_], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

function policyOf(id: string): string {
  return join(ROOT, 'schemas/policies', `${id}.yaml`);
}

function textOf(id: string): string {
  return join(TEXTS, `${id}.txt`);
}

function alterations(indicator: IndicatorEntry): IndicatorEntry[] {
  const { comparator, lower, upper } = indicator;
  if (comparator === 'INCREASING') return [{ ...indicator, comparator: 'NON_DECREASING' }];
  if (comparator === 'NON_DECREASING') return [{ ...indicator, comparator: 'INCREASING' }];
  return [
    ...(lower === undefined ? [] : [{ ...indicator, lower: lower - 1 }]),
    ...(upper === undefined ? [] : [{ ...indicator, upper: upper + 1 }]),
  ];
}

function isFound(policy: PolicyFile, altered: IndicatorEntry, text: string): boolean {
  const indicators = policy.indicators.map((indicator) => (indicator.id === altered.id ? altered : indicator));
  return checkPolicyText({ ...policy, indicators }, text).faults.some(({ indicator }) => indicator === altered.id);
}

// The documents' texts are not part of this repository; without them these tests are skipped by name.
describe.for(DOCUMENTS)('the text of %s', (id) => {
  const skip = !existsSync(textOf(id));

  test.skipIf(skip)('agrees with its data, and no figure of it is left out', async () => {
    const report = checkPolicyText(await readPolicyFile(policyOf(id)), await readFile(textOf(id), 'utf8'));
    expect(report.faults).toEqual([]);
    expect(report.warnings).toEqual([]);
  });

  test.skipIf(skip)('lets the command exit with 0', async () => {
    const outcome = await run(policyOf(id), textOf(id));
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain(id);
  });

  test.skipIf(skip)('gives away every altered figure', async () => {
    const policy = await readPolicyFile(policyOf(id));
    const text = await readFile(textOf(id), 'utf8');
    const altered = policy.indicators.flatMap(alterations);
    const missed = altered.filter((indicator) => !isFound(policy, indicator, text));
    expect(altered.length).toBeGreaterThanOrEqual(policy.indicators.length);
    expect(missed).toEqual([]);
  });

  test.skipIf(skip)('gives away every two figures that change places', async () => {
    const policy = await readPolicyFile(policyOf(id));
    const text = await readFile(textOf(id), 'utf8');
    const swapped = policy.indicators.flatMap((one) =>
      policy.indicators
        .filter((other) => one.comparator === other.comparator && one.unit === other.unit && one.lower !== other.lower)
        .map((other) => Object.assign(structuredClone(one), { lower: other.lower, upper: other.upper })),
    );
    expect(swapped.length).toBeGreaterThan(0);
    expect(swapped.filter((indicator) => !isFound(policy, indicator, text))).toEqual([]);
  });

  test.skipIf(skip)('gives away every indicator that points at a clause of another matter', async () => {
    const policy = await readPolicyFile(policyOf(id));
    const text = await readFile(textOf(id), 'utf8');
    const moved = policy.indicators.map((one) => Object.assign(structuredClone(one), { clauses: ['三.(二)'] }));
    expect(moved.filter((indicator) => !isFound(policy, indicator, text))).toEqual([]);
  });
});

const SMALL_POLICY = `
id: some-2024-9
number: 某政〔2024〕9号
title: 关于某事的方案
issuer: 某市人民政府
region: '610300'
issuedOn: 2024-03-01
startsOn: 2024-03-01
endsOn: null
departments: [某市]
indicators:
  - id: some-2024-9/parks
    name: 园
    counting: 某种计法 / some way
    clauses: ['一']
    comparator: AT_LEAST
    lower: 10
    unit: 个
    additive: true
    cadence: ONCE
    dueOn: null
    departments: [某市]
`;

async function runOn(policy: string, text: string): Promise<Outcome> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'policy-check-'));
  const [policyPath, textPath] = [join(folder.path, 'some-2024-9.yaml'), join(folder.path, 'text.txt')];
  await writeFile(policyPath, policy);
  await writeFile(textPath, text);
  return await run(policyPath, textPath);
}

test('exits with 1 and names indicator, clause and figure given a figure that the clause does not hold', async () => {
  const outcome = await runOn(SMALL_POLICY, '一、目标\n建12个园。\n');
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toMatch(/some-2024-9\/parks.*条款 一.*≥10个/);
});

test('exits with 1 given a clause that does not exist', async () => {
  const outcome = await runOn(SMALL_POLICY.replace("'一'", "'二'"), '一、目标\n建10个园。\n');
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toMatch(/some-2024-9\/parks.*条款 二/);
});

test('exits with 0 and warns given a text that does not repeat the facts of the document', async () => {
  const outcome = await runOn(SMALL_POLICY, '一、目标\n建10个园。\n');
  expect(outcome.code).toBe(0);
  expect(outcome.stderr).toContain('某政〔2024〕9号');
});

test('exits with 2 given a policy file that is not valid', async () => {
  const outcome = await runOn(SMALL_POLICY.replace('lower: 10', 'lower: ten'), '一、目标\n');
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain('some-2024-9.yaml:17 indicators.0.lower');
});

test('exits with 2 and says how it is used given one argument, and given a path that is not there', async () => {
  expect(await run('one.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('pnpm policy:check') });
  expect(await run('/none.yaml', '/none.txt')).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOENT') });
});

test('without arguments checks the files that the hub comes with, by themselves', async () => {
  expect(await run()).toMatchObject({ code: 0, stdout: expect.stringContaining('baoji-2024-37: ') });
});
