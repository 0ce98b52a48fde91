import { setImmediate as turn } from 'node:timers/promises';

const SLICE = 50;

/**
 * Does the work on many items a slice at a time, and lets the event loop turn in between: the store's answers, and the
 * hub's callers, do not wait until a batch of thousands is done. Without it, the store idles while a batch is prepared.
 */
export async function inSlices<T>(items: readonly T[], work: (slice: readonly T[]) => void): Promise<void> {
  for (let begin = 0; begin < items.length; begin += SLICE) {
    if (begin > 0) await turn();
    work(items.slice(begin, begin + SLICE));
  }
}
