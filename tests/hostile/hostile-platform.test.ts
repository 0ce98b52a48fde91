import { hostileScenario } from '@queqiao/mocks';
import { expect, test } from 'vitest';
import type { Answer } from '../src/answer.ts';
import { startTestHub } from '../src/test-hub.ts';

// One platform does everything wrong at once. What the others say stays exact, and the hub well.

const OTHERS = `{
  schools(first: 100) { totalCount nodes { code name enrolment majors(first: 3) { nodes { name } } } }
  jobPostings(first: 50) { nodes { system id title status } }
  consultationTopics(first: 50) { nodes { id title category status } }
}`;
const ITS_OWN = '{ enterprises(first: 50) { totalCount nodes { uscc name } } industryChains { code name } }';
const ROUNDS = 25;
/** What the process may grow by meanwhile: a body that unfolds is 64 MB, and must never be held whole. */
const GROWTH = 300 * 1024 * 1024;

/** The codes of what is wrong with an answer; those of a platform's failures name it. */
function codesOf({ errors = [] }: Answer): readonly unknown[] {
  return errors.map(({ extensions: { code, system } }) => `${code} ${system}`);
}

test('keeps what other platforms say exact while one does everything wrong', { timeout: 300_000 }, async () => {
  await using rig = await startTestHub({ variables: { REQUEST_BUDGET_MS: '10000' } });
  const exact = await rig.ask(OTHERS);
  expect(exact.errors).toBeUndefined();
  for (const fault of hostileScenario('shanqitong')) await rig.mocks.control.setFault(fault);
  const before = process.memoryUsage().rss;
  const seen = new Set<unknown>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const [others, itsOwn] = await Promise.all([rig.ask(OTHERS), rig.ask(ITS_OWN)]);
    expect(others).toEqual(exact);
    for (const code of codesOf(itsOwn)) seen.add(code);
    if (itsOwn.data?.['enterprises'] === null) expect(itsOwn.errors).not.toHaveLength(0);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(GROWTH);
  expect(seen.size).toBeGreaterThan(0);
  for (const code of seen) expect(code).toMatch(/^(UPSTREAM_\w+|RATE_LIMITED) shanqitong$/);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  // Once the platform is well, so is everything.
  await rig.mocks.control.clearFaults();
  expect(await rig.ask(OTHERS)).toEqual(exact);
});
