import { CsvError, parse } from 'csv-parse/sync';

/** Characters of a line at most; a line of a return has a hundred or two. */
const LONGEST_LINE = 16_384;

/**
 * The cells of one line of CSV (RFC 4180); null when its quotes do not match or it is longer than any. A line is a record,
 * always: were a quote that is not closed allowed to reach into the lines that follow, the figures of one school would be
 * read as those of another.
 */
export function csvCells(line: string): readonly string[] | null {
  if (line.length > LONGEST_LINE) return null;
  if (!line.includes('"')) return line.split(',');
  try {
    // The parser gives no type of its own: without columns, a record is a list of its cells.
    const records = parse(line) as unknown as readonly (readonly string[])[];
    return records[0] ?? null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
