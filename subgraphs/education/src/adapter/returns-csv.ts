import {
  readRows,
  rejectRow,
  type ReadRows,
  type RejectedRow,
  type RowContract,
  type RowSource,
} from '@queqiao/platform/contracts';
import { ContractBreach } from '@queqiao/platform/upstream';
import { csvCells } from './csv-line.ts';
import { gb18030Lines, type DecodedLine } from './gb18030.ts';
import { KEY_COLUMNS, returnRow, type ReturnRow } from './return-row.ts';

const contract: RowContract<ReturnRow> = {
  call: 'returns',
  schema: returnRow,
  idOf: (raw) => {
    const [code, year] = KEY_COLUMNS.map((column) => raw[column]);
    return typeof code === 'string' && typeof year === 'string' ? `${code}/${year}` : undefined;
  },
};

/** The most lines of one file; a line is a school. */
const MOST_LINES = 20_000;

/**
 * Header cells as the row contract names them: installations differ in full-width characters and blanks. Throws
 * ContractBreach for a header without the key, and for a repeated column, which would be ambiguous.
 */
function columnsOf(header: DecodedLine | undefined): readonly string[] {
  const cells = header?.decodable === true ? csvCells(header.text.replace(/^\uFEFF/, '')) : null;
  if (cells === null) throw new ContractBreach('the yearly return has no header that can be read');
  const names = cells.map((cell) => cell.normalize('NFKC').trim());
  const missing = KEY_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new ContractBreach(`the yearly return has no column ${missing.join(', ')}`);
  const named = names.filter((name) => name !== '');
  if (new Set(named).size < named.length) throw new ContractBreach('the yearly return has two columns of one name');
  return names;
}

/** A line without readable cells. Its school code is ASCII, so it can be reported if the code's column is known. */
function brokenLine(
  source: RowSource,
  { year, columns }: { readonly year: number; readonly columns: readonly string[] },
  line: string,
  reason: string,
): RejectedRow {
  const [codeColumn, yearColumn] = KEY_COLUMNS;
  const cell = line.split(',', columns.length)[columns.indexOf(codeColumn)];
  const code = /^\s*"?(?<code>\d{10})(?!\d)/.exec(cell ?? '')?.groups?.['code'];
  const key = code === undefined ? {} : { [codeColumn]: code, [yearColumn]: String(year) };
  return rejectRow(source, contract, { ...key, line }, { code: 'UNREADABLE', reason, path: null });
}

/**
 * Parses the yearly return of one year: GB18030, columns by name, thousands separators, an empty cell for a missing figure.
 * A line that cannot be decoded, has too few or too many cells, violates the contract or is of another year is rejected
 * alone. Throws ContractBreach when the header is missing or unreadable, or there are more lines than schools.
 */
export function readReturns(source: RowSource, year: number, body: Uint8Array): ReadRows<ReturnRow> {
  const [header, ...lines] = gb18030Lines(body).take(MOST_LINES + 1);
  const columns = columnsOf(header);
  if (lines.length === MOST_LINES) throw new ContractBreach(`the yearly return has ${MOST_LINES} lines or more`);
  const rejected: RejectedRow[] = [];
  const raws: Readonly<Record<string, string>>[] = [];
  const reject = (text: string, reason: string): void => {
    rejected.push(brokenLine(source, { year, columns }, text, reason));
  };
  for (const { number, text, decodable } of lines) {
    if (text.trim() === '') continue;
    const cells = decodable ? csvCells(text) : null;
    if (!decodable) {
      reject(text, `第 ${number} 行的字节不是 GB18030 编码 (the bytes of line ${number} are not GB18030)`);
    } else if (cells?.length !== columns.length) {
      reject(text, '单元格数与表头不符,或引号不成对 (cells do not match the header, or quotes do not match)');
    } else {
      raws.push(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
    }
  }
  const { rows, rejected: broken } = readRows(source, contract, raws);
  const ofAnotherYear = rows.filter((row) => row.value.year !== year);
  return {
    rows: rows.filter((row) => row.value.year === year),
    rejected: [
      ...rejected,
      ...broken,
      ...ofAnotherYear.map(({ value, raw }) =>
        rejectRow(source, contract, raw, {
          code: 'INVALID',
          reason: `年份 ${value.year} 不是文件的年份 ${year} (a line of another year)`,
          path: '年份',
        }),
      ),
    ],
  };
}
