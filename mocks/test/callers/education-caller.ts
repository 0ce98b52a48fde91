import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { request } from 'undici';
import { mockCredential } from '../../src/index.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface EducationAnswer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  /** The body as JSON; undefined when it is empty or not JSON. */
  readonly body: T;
}

/** Sends a GET to a platform of the education family. */
export async function get<T = readonly Row[]>(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EducationAnswer<T>> {
  const authorization = `Bearer ${mockCredential('education', 'token')}`;
  const answer = await request(url, { headers: { authorization, ...headers } });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  const json = bytes.length > 0 && String(answer.headers['content-type']).includes('json');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    bytes,
    body: (json ? JSON.parse(bytes.toString()) : undefined) as T,
  };
}

/** The URL of the next page; undefined on the last. */
export function nextOf({ headers }: EducationAnswer<unknown>): string | undefined {
  return /^<([^>]+)>; rel="?next"?$/.exec(String(headers['link'] ?? ''))?.[1];
}

/** All pages of a list. */
export async function everyRow(url: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page: string | undefined = url; page !== undefined;) {
    const answer: EducationAnswer<readonly Row[]> = await get(page);
    rows.push(...answer.body);
    page = nextOf(answer);
  }
  return rows;
}

/** The lines of a yearly return by column name. */
export function readReturn(bytes: Buffer): Record<string, string>[] {
  return parse<Record<string, string>>(iconv.decode(bytes, 'gb18030'), { columns: true, record_delimiter: '\r\n' });
}
