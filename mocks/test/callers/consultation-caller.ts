import { XMLParser } from 'fast-xml-parser';
import { request } from 'undici';
import { mockCredential } from '../../src/index.ts';

const LISTS = new Set(['topic', 'opinion', 'reply', 'related']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => LISTS.has(name),
});

export type Element = Readonly<Record<string, unknown>>;

export interface XmlAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The parsed document, attributes with `@`. */
  readonly document: Readonly<Record<string, Element>>;
}

/** Sends a GET to a platform of the consultation family. */
export async function get(url: string, { user, password } = defaultUser()): Promise<XmlAnswer> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const answer = await request(url, { headers: { authorization } });
  const text = await answer.body.text();
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text,
    document: parser.parse(text) as Readonly<Record<string, Element>>,
  };
}

/** The children of the document's root with that name. */
export function children({ document }: XmlAnswer, root: string, name: string): readonly Element[] {
  return (document[root]?.[name] ?? []) as readonly Element[];
}

function defaultUser(): { readonly user: string; readonly password: string } {
  return { user: mockCredential('consultation', 'user'), password: mockCredential('consultation', 'password') };
}
