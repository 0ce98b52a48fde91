import { EventEmitter, once } from 'node:events';
import { badInput } from '@queqiao/subgraph/errors';
import type { EventRequest, EventSource, OpenedEvents } from '../event-source.ts';

interface Entry {
  readonly school: string;
  readonly region: string;
}

/** A log of changes in memory. A cursor is `c` and the position; what is older than `oldest` is no longer kept. */
export class MemoryLog implements EventSource {
  readonly #entries: Entry[] = [];
  readonly #events = new EventEmitter().setMaxListeners(0);
  oldest = 1;
  /** How often it was read. */
  reads = 0;
  /** Fails the next so many readings. */
  failures = 0;
  /** Who opens it waits for this. */
  gate: Promise<void> = Promise.resolve();
  /** Called when somebody opens it. */
  opening = (): void => undefined;

  get newest(): number {
    return this.#entries.length;
  }

  add(school: string, region = '610300'): string {
    this.#entries.push({ school, region });
    this.#events.emit('added');
    return this.cursorOf(this.newest);
  }

  readonly cursorOf = (position: number): string => `c${position}`;

  async open({ caller: { regions }, after }: EventRequest): Promise<OpenedEvents> {
    this.opening();
    await this.gate;
    const position = after === null ? this.newest : Number(/^c(\d+)$/u.exec(after)?.[1]);
    if (Number.isNaN(position) || position > this.newest)
      throw badInput('after 不是游标 (after is no cursor)', 'after');
    return {
      after: position,
      reading: {
        read: async (from, limit) => {
          this.reads++;
          if (this.failures-- > 0) throw new Error('the store is away');
          const expired = from < this.oldest - 1;
          const begin = expired ? this.oldest - 1 : from;
          const found = this.#entries.slice(begin, begin + limit);
          const events = found.flatMap(({ school, region }, index) => {
            const at = begin + index + 1;
            const value = { __typename: 'Change', cursor: this.cursorOf(at), school: { code: school } };
            const isSeen = regions === null || regions.includes(region);
            return isSeen ? [{ position: at, cursor: this.cursorOf(at), value }] : [];
          });
          const gap = {
            position: begin,
            cursor: this.cursorOf(begin),
            value: { __typename: 'Gap', to: this.cursorOf(begin) },
          };
          return { events: expired ? [gap, ...events] : events, through: begin + found.length, expired };
        },
        news: async (from, signal) => {
          while (this.newest <= from) await once(this.#events, 'added', { signal });
        },
      },
    };
  }
}
