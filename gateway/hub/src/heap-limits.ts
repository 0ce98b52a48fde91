import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** The young generation at most, in bytes: two halves, of which one is in use. */
const YOUNG_BYTES = 8 * 2 ** 20;
/** How much the old generation may grow between two collections, in percent of what the first one left. */
const OLD_GROWTH_PERCENT = 20;

/**
 * Keeps V8 from taking memory that the hub does not need; call it before anything else is loaded. V8 sizes its heap by
 * the machine: where there is much memory, the young generation grows to 128 MB while modules are loaded and schemas
 * composed, because all of that survives, and it hardly ever shrinks again; and the old generation may reach four times
 * of what is in use. Together they are half of what the process would have. The limits cost a tenth of the CPU time of a
 * first load (`pnpm bench memory` prints what they leave).
 *
 * `--max-semi-space-size` would do it, but is read only from the command line. So the young generation does not grow at
 * all until `started` is called, and from then on no further than it should.
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
