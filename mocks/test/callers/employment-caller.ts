import { request } from 'undici';
import { mockCredentials } from '../../src/index.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Page {
  readonly total: number;
  readonly pageNum: number;
  readonly pageSize: number;
  readonly rows: readonly Row[];
}

export interface Envelope<T> {
  readonly code: number;
  readonly msg: string;
  readonly data: T;
}

/** Posts to a platform of the employment family and reads the envelope. */
export async function post<T>(
  url: string,
  body: unknown,
  token?: string,
): Promise<{ readonly status: number; readonly envelope: Envelope<T> }> {
  const answer = await request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.statusCode, envelope: (await answer.body.json()) as Envelope<T> };
}

/** A token that the platform issues for the mocks' credentials. */
export async function tokenOf(base: string): Promise<string> {
  const { envelope } = await post<{ accessToken: string }>(`${base}/auth/token`, mockCredentials('employment'));
  return envelope.data.accessToken;
}

/** Calls with its own token. */
export async function employmentCaller(base: string) {
  const token = await tokenOf(base);
  return async <T = Page>(path: string, body: unknown): Promise<Envelope<T>> =>
    (await post<T>(base + path, body, token)).envelope;
}

/** All pages of a list. */
export async function everyRow(
  call: Awaited<ReturnType<typeof employmentCaller>>,
  path: string,
  filters: Row = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let pageNum = 1; ; pageNum += 1) {
    const { data } = await call(path, { pageNum, pageSize: 100, ...filters });
    rows.push(...data.rows);
    if (data.rows.length < 100) return rows;
  }
}
