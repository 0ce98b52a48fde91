import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** The maximum size of the young generation, in bytes: two halves, one of which is in use. */
const YOUNG_BYTES = 8 * 2 ** 20;
/** The maximum growth of the old generation between two collections, in percent of the live size after the first. */
const OLD_GROWTH_PERCENT = 20;
/** V8 takes this for its own choice. */
const ANY_GROWTH = 0;
/** The share of a window that collections take when the limits are lifted, and when they are set again. */
const LIFTING_SHARE = 0.13;
const SETTING_SHARE = 0.05;
/** Longer than a first load, which collects for a sixth of three seconds and little afterwards. */
const WINDOW_MS = 6000;

/**
 * Limits V8's memory to what the hub needs; call it before anything else is loaded. V8 sizes its heap by the machine: with
 * much memory, the young generation grows to 128 MB while modules are loaded and schemas composed, because all of that
 * survives, and it rarely shrinks again; and the old generation may grow to four times its live size. Together they would be
 * half of the process. The limits cost a tenth of the CPU time of a first load (`pnpm bench memory`); under heavy questions
 * side by side they would halve the throughput (300 answers a second for 700), so they are lifted while such a load lasts.
 *
 * `--max-semi-space-size` would do the same, but is read only from the command line. So the young generation does not grow
 * at all until `started` is called, and afterwards up to its limit.
 */
export function limitHeap(): { readonly started: () => void } {
  setOldGrowth(OLD_GROWTH_PERCENT);
  setYoungGrowth(1);
  return { started: followCollections };
}

/** Grows the young generation to its limit, and lifts both limits for as long as collections take much time. */
function followCollections(): void {
  let youngGrowth: 1 | 2 = 2;
  let isLifted = false;
  let began = performance.now();
  let collectingMs = 0;
  setYoungGrowth(youngGrowth);
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) collectingMs += duration;
    const passedMs = performance.now() - began;
    if (passedMs >= WINDOW_MS) {
      const share = collectingMs / passedMs;
      if (isLifted ? share < SETTING_SHARE : share > LIFTING_SHARE) {
        isLifted = !isLifted;
        setOldGrowth(isLifted ? ANY_GROWTH : OLD_GROWTH_PERCENT);
      }
      began = performance.now();
      collectingMs = 0;
    }
    const growth = isLifted || youngBytes() < YOUNG_BYTES ? 2 : 1;
    if (growth !== youngGrowth) setYoungGrowth((youngGrowth = growth));
  });
  observer.observe({ entryTypes: ['gc'] });
}

function setOldGrowth(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

function setYoungGrowth(factor: 1 | 2): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}
