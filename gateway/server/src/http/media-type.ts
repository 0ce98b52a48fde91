import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

/** The response format that a client accepts. */
export interface AnswerForm {
  readonly mediaType: string;
  /**
   * The client named `application/json`. Such clients may attribute any status other than 200 to something between them and
   * the server, so well-formed requests are refused with 200 there
   * (https://graphql.github.io/graphql-over-http/draft/#sec-application-json).
   */
  readonly isLegacy: boolean;
}

const PLAIN: AnswerForm = { mediaType: JSON_TYPE, isLegacy: false };

/** Cached by header, because clients send the same few `accept` headers again and again. */
const known = new LRUCache<string, { readonly form: AnswerForm | null }>({ max: 200 });

/** The format for an `accept` header; null when it accepts neither of ours. */
export function answerForm(accept: string | undefined): AnswerForm | null {
  if (accept === undefined || accept === '*/*') return PLAIN;
  let entry = known.get(accept);
  if (!entry) known.set(accept, (entry = { form: negotiate(accept) }));
  return entry.form;
}

function negotiate(accept: string): AnswerForm | null {
  const mediaType = new Negotiator({ headers: { accept } }).mediaType([JSON_TYPE, GRAPHQL_TYPE]);
  if (mediaType === undefined) return null;
  return { mediaType, isLegacy: mediaType === JSON_TYPE && /application\/json/iu.test(accept) };
}
