import XMLBuilder from 'fast-xml-builder';
import { answer, type AnswerInit } from '../answer.ts';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  suppressBooleanAttributes: false,
});

/** An XML response: names that begin with `@` are attributes, `#cdata` is text without escaping. */
export function xml(document: Readonly<Record<string, unknown>>, init: AnswerInit = {}): Response {
  const text = builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...document });
  return answer(text, 'application/xml; charset=utf-8', init);
}

export function cdata(text: string): { readonly '#cdata': string } {
  return { '#cdata': text };
}
