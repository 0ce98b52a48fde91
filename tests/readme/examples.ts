import { readFileSync } from 'node:fs';

export const README = new URL('../../README.md', import.meta.url);

/** A question of the README and the answer that stands under it. */
export interface Example {
  readonly question: string;
  readonly answer: string;
  /** Where the answer's text stands in the README. */
  readonly from: number;
  readonly to: number;
}

const PAIR = /```graphql\n(?<question>[\s\S]*?)```\s+```json\n(?<answer>[\s\S]*?)```/g;

/** Every question of the README that has its answer under it. */
export function readmeExamples(text = readFileSync(README, 'utf8')): readonly Example[] {
  return [...text.matchAll(PAIR)].map((match) => {
    const { question = '', answer = '' } = match.groups ?? {};
    const from = match.index + match[0].lastIndexOf('```json\n') + '```json\n'.length;
    return { question, answer, from, to: from + answer.length };
  });
}
