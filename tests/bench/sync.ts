import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import type { Measured, MeasuredReconciliation } from './sync-runs.ts';

// pnpm bench sync [--engine pglite|postgres] [--size 10000 …] [--rounds n]: the cost of sync, relative to inserting the same
// rows by one plain INSERT … SELECT into the same tables with the same indexes, in the same process; and the cost of comparing
// an incremental feed whole. Small sizes get three times as many rounds, because other load on the machine affects them more.

const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: ['pglite', 'postgres'] },
    size: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '3' },
  },
});

/** A million records need a server. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  pglite: [10_000, 100_000],
  postgres: [10_000, 100_000, 1_000_000],
};
const LEAST_FIRST = 0.4;
const MOST_UNCHANGED = 1 / 3;
const MOST_ONE_PERCENT = 2;
const MOST_RECONCILIATION = 1 / 3;
const MOST_HELD_UP_MS = 1_000;
const MOST_MEMORY = 1.5;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const verdict = (isMet: boolean): string => (isMet ? '' : '  <-- limit exceeded');

async function measured<T>(engine: string, size: number, what: string): Promise<T> {
  const script = new URL('sync-runs.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script, engine, String(size), what]);
  return JSON.parse(stdout) as T;
}

for (const engine of values.engine) {
  const peaks = new Map<number, number>();
  for (const size of values.size?.map(Number) ?? SIZES[engine] ?? []) {
    const rounds: Measured[] = [];
    const count = size >= 1_000_000 ? 1 : Number(values.rounds) * (size <= 10_000 ? 3 : 1);
    for (let round = 0; round < count; round += 1) rounds.push(await measured(engine, size, 'whole'));
    const ratio = (of: (round: Measured) => number): number => median(rounds.map(of));
    const first = ratio((round) => round.plain / round.first);
    const unchanged = ratio((round) => round.unchanged / round.first);
    const onePercent = ratio((round) => round.onePercent / round.unchanged);
    const micros = (ms: number): string => `${((ms * 1000) / size).toFixed(1)} µs a record`;
    peaks.set(
      size,
      ratio((round) => round.peak),
    );
    console.log(`\n${engine}, ${size} records`);
    console.log(`  plain INSERT … SELECT: ${micros(ratio((round) => round.plain))}`);
    console.log(
      `  first load: ${micros(ratio((round) => round.first))}, ${first.toFixed(2)} of plain${verdict(first >= LEAST_FIRST)}`,
    );
    console.log(
      `  nothing changed: ${micros(ratio((round) => round.unchanged))}, ${unchanged.toFixed(2)} of the first load${verdict(unchanged <= MOST_UNCHANGED)}`,
    );
    console.log(
      `  1 % changed: ${micros(ratio((round) => round.onePercent))}, ${onePercent.toFixed(2)} of nothing changed${verdict(onePercent <= MOST_ONE_PERCENT)}`,
    );
    const compared = await measured<MeasuredReconciliation>(engine, size, 'reconciliation');
    const share = compared.reconciliation / compared.first;
    const heldUp = compared.longest - compared.alone;
    console.log(
      `  feed of changes, compared whole: ${micros(compared.reconciliation)}, ${share.toFixed(2)} of its first load${verdict(share <= MOST_RECONCILIATION)}; a run meanwhile is held up by ${Math.max(0, heldUp).toFixed(0)} ms at most${verdict(heldUp <= MOST_HELD_UP_MS)}`,
    );
    console.log(`  peak memory: ${(ratio((round) => round.peak) / 2 ** 20).toFixed(0)} MiB`);
  }
  const [small, large] = [peaks.get(100_000), peaks.get(1_000_000)];
  if (small === undefined || large === undefined) continue;
  const growth = large / small;
  console.log(
    `\n${engine}, peak at 1,000,000 over peak at 100,000: ${growth.toFixed(2)}${verdict(growth <= MOST_MEMORY)}`,
  );
}
