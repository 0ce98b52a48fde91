import type { SelectEntries } from '@queqiao/subgraph';
import type { ChangeLog } from '@queqiao/store';
import type { ChangeCursors } from '../cursor/change-cursors.ts';
import { beyondTheLog, gapNode } from './change-event.ts';
import type { LogSource, OpenedSource, SourceRequest } from './change-source.ts';

/** Entries of the change log that are no record's, as streams read them. */
export class EntrySource implements LogSource {
  readonly #log: ChangeLog;
  readonly #cursors: ChangeCursors;
  readonly #select: SelectEntries;

  constructor(log: ChangeLog, cursors: ChangeCursors, select: SelectEntries) {
    this.#log = log;
    this.#cursors = cursors;
    this.#select = select;
  }

  readonly cursorOf = (position: number): string => this.#cursors.encode(position);

  /** Rejects with BAD_USER_INPUT for arguments that are wrong, and for a cursor that this hub has not given out. */
  async open({ arguments: given, after }: SourceRequest): Promise<OpenedSource> {
    const read = this.#select(given);
    const { newest } = await this.#log.head();
    const from = after === null ? newest : this.#cursors.decode(after, 'after');
    if (from > newest) throw beyondTheLog();
    return {
      after: from,
      reading: {
        read: async (position, limit) => {
          const { gap, ...range } = await this.#log.available(position);
          const found = range.after >= range.through ? [] : await read({ ...range, limit: limit + 1 });
          const events = found.slice(0, limit).map((entry) => ({
            position: entry.position,
            cursor: this.cursorOf(entry.position),
            value: entry.value(this.cursorOf),
          }));
          const through = found.length > limit ? (events.at(-1)?.position ?? position) : range.through;
          if (gap === null) return { events, through, expired: false };
          const node = gapNode(gap, this.#cursors);
          return {
            events: [{ position: gap.to, cursor: node.cursor, value: node }, ...events],
            through,
            expired: true,
          };
        },
        news: (position, signal) => this.#log.news(position, signal),
      },
    };
  }
}
