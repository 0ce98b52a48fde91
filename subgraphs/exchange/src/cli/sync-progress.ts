import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { SyncObserver } from '../sync/sync-observer.ts';

interface SystemProgress {
  readonly bar: SingleBar;
  received: number;
  changes: number;
  rejected: number;
}

/** How far a sync run of the platforms has come: a bar for each system. Without a terminal nothing is drawn. */
export class SyncProgress {
  readonly #bars: MultiBar | undefined;
  readonly #systems = new Map<string, SystemProgress>();

  constructor(stream: NodeJS.WriteStream) {
    if (!stream.isTTY) return;
    const format =
      '{system} {bar} {value}/{total} 条 records, {changes} 变更 changes, {rejected} 隔离 set aside {feed}';
    this.#bars = new MultiBar({ format, stream, hideCursor: true, emptyOnZero: true }, Presets.shades_classic);
  }

  readonly observer: SyncObserver = {
    batchBegan:
      ({ system, feed }) =>
      (facts) => {
        const state = this.#systems.get(system);
        if (state === undefined || facts === null) return;
        state.received += facts.received;
        state.changes += facts.changes;
        state.rejected += facts.rejected;
        if (state.received > state.bar.getTotal()) state.bar.setTotal(state.received);
        state.bar.update(state.received, { changes: state.changes, rejected: state.rejected, feed });
      },
  };

  /**
   * Draws the bars. How much a platform will send is not known beforehand; how many records the store has of it is what
   * it was, and will be again unless this is the first time.
   */
  expect(records: ReadonlyMap<string, number>): void {
    const width = Math.max(...[...records.keys()].map((system) => system.length));
    for (const [system, total] of records) {
      const bar = this.#bars?.create(total, 0, { system: system.padEnd(width), changes: 0, rejected: 0, feed: '' });
      if (bar !== undefined) this.#systems.set(system, { bar, received: 0, changes: 0, rejected: 0 });
    }
  }

  stop(): void {
    this.#bars?.stop();
  }
}
