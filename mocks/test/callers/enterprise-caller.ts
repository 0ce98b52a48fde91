import { createHash, createHmac, randomUUID } from 'node:crypto';
import { request } from 'undici';
import { mockCredential } from '../../src/index.ts';

/** The parts that a test signs wrongly. */
export interface Signing {
  readonly key?: string;
  readonly secret?: string;
  readonly timestamp?: number;
  readonly nonce?: string;
  /** Signed as the path, instead of the sent path. */
  readonly path?: string;
  /** Signed as the query, instead of the sorted and encoded one. */
  readonly query?: string;
  readonly omit?: string;
}

export interface EnterpriseAnswer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: T;
}

export interface ItemsPage {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next_cursor: string | null;
}

/** The headers of a GET according to the contract, written independently of the mock's code. */
function signed(url: URL, signing: Signing = {}): Record<string, string> {
  const { key = mockCredential('enterprise', 'appKey'), secret = mockCredential('enterprise', 'appSecret') } = signing;
  const { timestamp = Date.now(), nonce = randomUUID() } = signing;
  const pairs = [...url.searchParams]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const emptyHash = createHash('sha256').update('').digest('hex');
  const lines = ['GET', signing.path ?? url.pathname, signing.query ?? pairs.join('&'), timestamp, nonce, emptyHash];
  const headers: Record<string, string> = {
    'x-app-key': key,
    'x-timestamp': String(timestamp),
    'x-nonce': nonce,
    'x-sign': createHmac('sha256', secret).update(lines.join('\n')).digest('hex'),
  };
  delete headers[signing.omit ?? ''];
  return headers;
}

/** Sends a signed GET to a platform of the enterprise family. */
export async function get<T = ItemsPage>(url: string, signing: Signing = {}): Promise<EnterpriseAnswer<T>> {
  const answer = await request(url, { headers: signed(new URL(url), signing) });
  return { status: answer.statusCode, headers: answer.headers, body: (await answer.body.json()) as T };
}

/** All pages of a list. */
export async function everyItem(url: string): Promise<Readonly<Record<string, unknown>>[]> {
  const items: Readonly<Record<string, unknown>>[] = [];
  const page = new URL(url);
  for (let cursor: string | null = ''; cursor !== null;) {
    if (cursor !== '') page.searchParams.set('cursor', cursor);
    const { body } = await get(page.href);
    items.push(...body.items);
    cursor = body.next_cursor;
  }
  return items;
}
