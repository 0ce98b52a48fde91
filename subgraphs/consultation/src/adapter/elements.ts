import { rawRows, readEnvelope } from '@queqiao/platform/contracts';
import type { JsonValue } from '@queqiao/records';
import { ContractBreach, statusFault, type RawAnswer } from '@queqiao/platform/upstream';
import { z } from 'zod';
import { readXml } from './xml.ts';

/** The largest page that the platform serves, in rows. */
export const PAGE_SIZE = 50;
/** The most replies to one topic, which come in one page. */
const MOST_REPLIES = 5_000;

/** A page of a list with a total. */
export interface ListElement {
  readonly elements: readonly JsonValue[];
  readonly total: number;
}

const children = z.record(z.string(), z.unknown());
// An element without attributes and children is an empty text.
const list = z.union([children, z.literal('').transform((): Readonly<Record<string, unknown>> => ({}))]);
const total = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

function documentOf(answer: RawAnswer): unknown {
  const fault = statusFault(answer);
  if (fault !== null) throw fault;
  return readXml(answer.body);
}

function rootElement(answer: RawAnswer, root: string): Readonly<Record<string, unknown>> {
  return readEnvelope(list, readEnvelope(children, documentOf(answer))[root]);
}

/** The rows of `<root><row/>…</root>`; throws UpstreamFault for an error status, ContractBreach otherwise. */
export function rowElements(answer: RawAnswer, root: string, row: string): readonly JsonValue[] {
  return readEnvelope(rawRows(MOST_REPLIES), rootElement(answer, root)[row] ?? []);
}

/** Parses `<root total="…"><row/>…</root>`; throws as `rowElements` does. */
export function listElement(answer: RawAnswer, root: string, row: string): ListElement {
  const element = rootElement(answer, root);
  return {
    elements: readEnvelope(rawRows(PAGE_SIZE), element[row] ?? []),
    total: readEnvelope(total, element['total']),
  };
}

/** Parses a document that is one `<topic>`; throws as `rowElements` does. */
export function topicElement(answer: RawAnswer): JsonValue {
  const { topic } = readEnvelope(z.object({ topic: rawRows(1) }), documentOf(answer));
  const [element] = topic;
  if (element === undefined) throw new ContractBreach('the document is no topic');
  return element;
}
