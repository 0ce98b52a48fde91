import { stringify } from 'csv-stringify/sync';
import type { TaskTable } from './task-table.ts';

/** The table as RFC 4180 CSV, in UTF-8 with a byte order mark: without one, Excel would use the local code page. */
export function csvReport({ columns, rows }: TaskTable): Buffer {
  const records = rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.day : cell)));
  const headings = columns.map(({ heading }) => heading);
  return Buffer.from(stringify([headings, ...records], { bom: true, record_delimiter: 'windows' }));
}
