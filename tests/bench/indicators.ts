import { parseArgs } from 'node:util';
import type { TestEngine } from '@queqiao/store/testing';
import { measureAll, evaluateAll, startPolicyRig, type PolicyRig } from '@queqiao/policy/testing';
import { TEST_ENGINES } from '../src/test-engines.ts';
import { fillStore } from './indicator-records.ts';
import { BY_HAND } from './indicator-sql.ts';

// pnpm bench indicators: the cost of evaluating all indicators of both documents, relative to the same aggregates written by
// hand as plain SQL on the same engine; and the cost of one change, at each number of records. The evaluations run
// alternately: only their ratio is meaningful. The million needs a PostgreSQL (TEST_DATABASE_URL).

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    changes: { type: 'string', default: '40' },
    most: { type: 'string', default: '1000000' },
  },
});
const NOW = Date.parse('2026-09-01T08:00:00+08:00');
const SIZES: Readonly<Record<TestEngine['name'], readonly number[]>> = {
  pglite: [10_000, 100_000],
  postgres: [10_000, 100_000, 1_000_000],
};
const MOST_OVER_HAND = 1.5;
const MOST_OVER_SMALL = 2;

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function byHand(rig: PolicyRig): Promise<Map<string, number | null>> {
  const found = new Map<string, number | null>();
  for (const [id, text] of Object.entries(BY_HAND)) {
    const [row] = await rig.store.database.query<{ value: number | null }>({ text, values: [] });
    found.set(id, row?.value ?? null);
  }
  return found;
}

/** Both must return the same, otherwise the comparison is meaningless. */
async function check(rig: PolicyRig): Promise<void> {
  const hand = await byHand(rig);
  const compiled = await evaluateAll(rig.store);
  const stored = await measureAll(rig.store, false);
  for (const [id, value] of hand) {
    const storedValue = stored[id]?.measured.value ?? null;
    if (
      !compiled.has(id) ||
      value === null ||
      storedValue === null ||
      Math.abs(value - storedValue) > 1e-9 * Math.abs(value)
    ) {
      throw new Error(`${id}: ${value} by hand, ${storedValue} stored`);
    }
  }
  if (hand.size !== compiled.size) throw new Error(`${hand.size} by hand, ${compiled.size} compiled`);
}

/** One change of each kind in turn: the record itself, and one that others refer to. */
async function oneChange(rig: PolicyRig, round: number): Promise<number> {
  const region = '610300';
  const changed =
    round % 2 === 0
      ? {
          system: 'shanqitong',
          type: 'Cultivation' as const,
          id: '7',
          region,
          attributes: { uscc: 'E7', level: 'MUNICIPAL', status: round % 4 === 0 ? 'RECOGNIZED' : 'REVOKED' },
        }
      : {
          system: 'zhijiao',
          type: 'School' as const,
          id: '6103000007',
          region,
          attributes: { code: '6103000007', region, level: round % 4 === 1 ? 'HIGHER' : 'SECONDARY', enrolment: 500 },
        };
  await rig.write(changed);
  return timed(() => rig.receive());
}

interface Result {
  readonly records: number;
  readonly ratio: number;
  readonly change: number;
}

async function measure(engine: TestEngine, records: number): Promise<Result> {
  await using rig = await startPolicyRig(engine, NOW);
  await fillStore(rig.store.database, records);
  const building = await timed(() => rig.receive());
  await check(rig);
  const [compiled, hand]: [number[], number[]] = [[], []];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    hand.push(await timed(() => byHand(rig)));
    compiled.push(await timed(() => evaluateAll(rig.store)));
  }
  const digested = await timed(() => measureAll(rig.store, true));
  const changes: number[] = [];
  for (let round = 0; round < Number(values.changes); round += 1) changes.push(await oneChange(rig, round));
  const result = { records, ratio: median(compiled) / median(hand), change: median(changes.slice(4)) };
  console.log(
    `${engine.name.padEnd(8)} ${String(records).padStart(9)} records: evaluation ${ms(median(compiled))}, by hand ${ms(median(hand))}, ratio ${result.ratio.toFixed(2)}; with digests ${ms(digested)}; one change ${ms(result.change)}; all from the log ${ms(building)}`,
  );
  return result;
}

let failed = false;
for (const engine of TEST_ENGINES) {
  if (engine.missing !== null) {
    console.log(`${engine.label}: skipped`);
    continue;
  }
  const results: Result[] = [];
  for (const records of SIZES[engine.name].filter((size) => size <= Number(values.most)))
    results.push(await measure(engine, records));
  const [small] = results;
  const large = results.at(-1);
  if (small === undefined || large === undefined) continue;
  const growth = large.change / small.change;
  const worst = Math.max(...results.map(({ ratio }) => ratio));
  console.log(
    `${engine.name.padEnd(8)} one change at ${large.records} costs ${growth.toFixed(2)} of what it costs at ${small.records} (at most ${MOST_OVER_SMALL}); evaluation at most ${worst.toFixed(2)} of by hand (at most ${MOST_OVER_HAND})`,
  );
  failed ||= growth > MOST_OVER_SMALL || worst > MOST_OVER_HAND;
}
process.exitCode = failed ? 1 : 0;
