import type { SelectEntries } from '@queqiao/subgraph';
import type { ChangeLog } from '@queqiao/store';
import type { ChangeCursors } from '../cursor/change-cursors.ts';
import { gapNode } from './change-event.ts';
import { logSource, type LogSource } from './change-source.ts';

/** Entries of the change log that are no record's, as streams read them. */
export function entrySource(log: ChangeLog, cursors: ChangeCursors, select: SelectEntries): LogSource {
  const cursorOf = (position: number): string => cursors.encode(position);
  return logSource(log, cursors, ({ arguments: given }) => {
    const read = select(given);
    return async (position, limit) => {
      const { gap, ...range } = await log.available(position);
      const found = range.after >= range.through ? [] : await read({ ...range, limit: limit + 1 });
      const events = found.slice(0, limit).map((entry) => ({
        position: entry.position,
        cursor: cursorOf(entry.position),
        value: entry.value(cursorOf),
      }));
      const through = found.length > limit ? (events.at(-1)?.position ?? position) : range.through;
      if (gap === null) return { events, through, expired: false };
      const node = gapNode(gap, cursors);
      return { events: [{ position: gap.to, cursor: node.cursor, value: node }, ...events], through, expired: true };
    };
  });
}
