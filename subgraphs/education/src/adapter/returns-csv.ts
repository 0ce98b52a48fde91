import {
  readRows,
  rejectRow,
  type ReadRows,
  type RejectedRow,
  type RowContract,
  type RowSource,
} from '@queqiao/platform/contracts';
import { ContractBreach } from '@queqiao/platform/upstream';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { decodeGb18030 } from './gb18030.ts';
import { KEY_COLUMNS, returnRow, type ReturnRow } from './return-row.ts';

const contract: RowContract<ReturnRow> = {
  call: 'returns',
  schema: returnRow,
  idOf: (raw) => {
    const [code, year] = KEY_COLUMNS.map((column) => raw[column]);
    return typeof code === 'string' && typeof year === 'string' ? `${code}/${year}` : undefined;
  },
};

/** Header cells as the row contract names them: installations differ in full-width signs and blanks. */
function columnsOf(header: readonly string[]): string[] {
  const names = header.map((cell) => cell.normalize('NFKC').trim());
  const missing = KEY_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new ContractBreach(`the yearly return has no column ${missing.join(', ')}`);
  return names;
}

/** A line that cannot be read as cells. Its school code is ASCII: it can be told where it stands first. */
function brokenLine(source: RowSource, year: number, legible: string, reason: string): RejectedRow {
  const [codeColumn, yearColumn] = KEY_COLUMNS;
  const code = /^"?(?<code>\d{10})\b/.exec(legible)?.groups?.['code'];
  const key = code === undefined ? {} : { [codeColumn]: code, [yearColumn]: String(year) };
  return rejectRow(source, contract, { ...key, line: legible }, reason, null);
}

const cells = z.array(z.string());

/**
 * Reads the yearly return of one year: GB18030, columns by their names, thousands separators, an empty cell for what
 * was not reported. A line that cannot be decoded, has too few or too many cells, breaks the contract or is of another
 * year is set aside alone. Throws ContractBreach when there is no header or it cannot be read.
 */
export function readReturns(source: RowSource, year: number, body: Uint8Array): ReadRows<ReturnRow> {
  const { text, undecodable } = decodeGb18030(body);
  if (text.trim() === '' || undecodable.some(({ line }) => line === 1)) {
    throw new ContractBreach('the yearly return has no header that can be read');
  }
  const rejected = undecodable.map(({ line, legible }) =>
    brokenLine(
      source,
      year,
      legible,
      `第 ${line} 行的字节不是 GB18030 编码 (the bytes of line ${line} are not GB18030)`,
    ),
  );
  const lines = parse<Record<string, string>>(text, {
    bom: true,
    columns: columnsOf,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip(error, raw) {
      const legible = cells.safeParse(error?.['record']).data?.join(',') ?? raw?.trimEnd() ?? '';
      const reason = '单元格数与表头不符,或引号不成对 (cells do not match the header, or quotes do not match)';
      rejected.push(brokenLine(source, year, legible, reason));
      return undefined;
    },
  });
  const { rows, rejected: broken } = readRows(source, contract, lines);
  const strangers = rows.filter((row) => row.value.year !== year);
  return {
    rows: rows.filter((row) => row.value.year === year),
    rejected: [
      ...rejected,
      ...broken,
      ...strangers.map(({ value, raw }) =>
        rejectRow(source, contract, raw, `年份 ${value.year} 不是文件的年份 ${year} (a line of another year)`, '年份'),
      ),
    ],
  };
}
