import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** The maximum size of the young generation, in bytes: two halves, one of which is in use. */
const YOUNG_BYTES = 8 * 2 ** 20;
/** The maximum growth of the old generation between two collections, in percent of the live size after the first. */
const OLD_GROWTH_PERCENT = 20;

/**
 * Limits V8's memory to what the hub needs; call it before anything else is loaded. V8 sizes its heap by the machine: with
 * much memory, the young generation grows to 128 MB while modules are loaded and schemas composed, because all of that
 * survives, and it rarely shrinks again; and the old generation may grow to four times its live size. Together they would be
 * half of the process. The limits cost a tenth of the CPU time of a first load (`pnpm bench memory`).
 *
 * `--max-semi-space-size` would do the same, but is read only from the command line. So the young generation does not grow
 * at all until `started` is called, and afterwards up to its limit.
 */
export function limitHeap(): { readonly started: () => void } {
  setFlagsFromString(`--heap-growing-percent=${OLD_GROWTH_PERCENT}`);
  setGrowthFactor(1);
  const observer = new PerformanceObserver(() => setGrowthFactor(youngBytes() < YOUNG_BYTES ? 2 : 1));
  return {
    started: () => {
      setGrowthFactor(2);
      observer.observe({ entryTypes: ['gc'] });
    },
  };
}

function setGrowthFactor(factor: 1 | 2): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}
