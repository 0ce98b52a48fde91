import { stringify } from 'csv-stringify/sync';
import etag from 'etag';
import iconv from 'iconv-lite';
import { LIST_FAULTS } from '../../faults/data-faults.ts';
import type { Strike } from '../../faults/fault-board.ts';
import { ListView } from '../list-view.ts';
import type { PlatformCall } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import { Refusal } from '../refusal.ts';
import type { RowFaults } from '../row-faults.ts';
import type { Row } from '../row-shape.ts';
import type { AnnualReturn, EducationPlatform } from '../../world/index.ts';
import { returnShape } from './return-columns.ts';
import { taggedAnswer } from './tagged-answer.ts';

const NAME = 'returns/{year}.csv';
const CSV = 'text/csv; charset=GB18030';
/** Two bytes that are never valid in GB18030. */
const UNDECODABLE = Buffer.from([0xff, 0xff]);
const QUOTE = Buffer.from('"');

/** `GET /returns/{year}.csv`: GB18030, CRLF, a header line. */
export function returnsCall(
  { board, data, installation }: PlatformParts<EducationPlatform>,
  rowFaults: RowFaults,
): PlatformCall {
  const { system } = installation;
  const shape = returnShape(installation);
  const list = new ListView(data.returns, { order: 'key' });
  /** The file of each year and the rows that it was rendered from. */
  const written = new Map<number, { rows: readonly AnnualReturn[]; file: Buffer<ArrayBuffer>; tag: string }>();

  const write = (rows: readonly Row[]): Buffer<ArrayBuffer> => {
    const names = new Set([...shape.columns.map((column) => column.name), ...rows.flatMap((row) => Object.keys(row))]);
    const text = stringify([...rows], { header: true, columns: [...names], record_delimiter: 'windows' });
    return Buffer.from(iconv.encode(text, 'gb18030'));
  };
  const render = (rows: readonly AnnualReturn[]) => rows.map((row) => shape.render(row, data.returns.key(row)));

  return {
    name: NAME,
    method: 'GET',
    path: '/returns/:file',
    suffers: [...LIST_FAULTS, 'undecodable-bytes', 'unclosed-quote'],
    answer: ({ request, params }) => {
      const year = Number(/^((?:19|20)\d{2})\.csv$/.exec(params['file'] ?? '')?.[1]);
      const rows = list.rows({ name: String(year), test: (row) => row.year === year });
      if (rows.length === 0) throw new Refusal('not-found', `没有该年度报表: ${params['file']}`);
      let cached = written.get(year);
      if (cached?.rows !== rows) {
        const file = write(render(rows));
        cached = { rows, file, tag: etag(file) };
        written.set(year, cached);
      }
      if (!board.threatens(system, NAME)) return taggedAnswer(request, cached.file, CSV, {}, cached.tag);
      const emptied = board.take('empty-list', system, NAME) !== undefined;
      const rendered = emptied ? [] : rowFaults.strike(NAME, shape, render(rows));
      const unclosed = board.take('unclosed-quote', system, NAME);
      const undecodable = board.take('undecodable-bytes', system, NAME);
      const file = spoilt(spoilt(write(rendered), unclosed, QUOTE), undecodable, UNDECODABLE);
      return taggedAnswer(request, file, CSV, {});
    },
  };
}

/** The file with bytes inserted at the start of the second cell of a line. */
function spoilt(
  file: Buffer<ArrayBuffer>,
  strike: Pick<Strike<'undecodable-bytes'>, 'pick'> | undefined,
  bytes: Buffer,
): Buffer<ArrayBuffer> {
  if (strike === undefined) return file;
  const starts: number[] = [];
  for (let at = file.indexOf('\n'); at >= 0 && at + 1 < file.length; at = file.indexOf('\n', at + 1))
    starts.push(at + 1);
  const start = starts[strike.pick(starts.length)] ?? 0;
  const comma = file.indexOf(',', start) + 1;
  return Buffer.concat([file.subarray(0, comma), bytes, file.subarray(comma)]);
}
