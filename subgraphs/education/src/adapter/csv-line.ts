import { CsvError, parse } from 'csv-parse/sync';

/** The longest line, in characters; a line of a return has a hundred or two. */
const LONGEST_LINE = 16_384;

/**
 * The cells of one line of CSV (RFC 4180); null when its quotes do not match or it is too long. A line is always one record:
 * if an unclosed quote could extend into the following lines, the figures of one school could be read as those of
 * another.
 */
export function csvCells(line: string): readonly string[] | null {
  if (line.length > LONGEST_LINE) return null;
  if (!line.includes('"')) return line.split(',');
  try {
    // Without columns, the parser returns a record as a list of its cells, but has no type for that.
    const records = parse(line) as unknown as readonly (readonly string[])[];
    return records[0] ?? null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
