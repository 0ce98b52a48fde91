import { readFileSync } from 'node:fs';

/** The documents with questions and their answers. */
export const DOCUMENTS: readonly URL[] = ['README.md', 'docs/questions.md'].map(
  (path) => new URL(`../../${path}`, import.meta.url),
);

/** A question in a document and the answer under it. */
export interface WorkedQuestion {
  readonly question: string;
  readonly answer: string;
  /** The position of the answer's text in the document. */
  readonly from: number;
  readonly to: number;
}

const PAIR = /```graphql\n(?<question>[\s\S]*?)```\s+```json\n(?<answer>[\s\S]*?)```/g;

/** Every question in a document that has its answer under it. */
export function workedQuestions(document: URL): readonly WorkedQuestion[] {
  return [...readFileSync(document, 'utf8').matchAll(PAIR)].map((match) => {
    const { question = '', answer = '' } = match.groups ?? {};
    const from = match.index + match[0].lastIndexOf('```json\n') + '```json\n'.length;
    return { question, answer, from, to: from + answer.length };
  });
}
