import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { sharedTestHub, type TestHub } from '../src/test-hub.ts';
import { DOCUMENTS, workedQuestions } from './worked-questions.ts';

let rig: TestHub;

beforeAll(async () => {
  rig = await sharedTestHub();
});

const examples = DOCUMENTS.flatMap(workedQuestions).map(
  (example) => [example.question.trim().split('\n')[0], example] as const,
);

test('has a first question in the README, five worked ones, and a README that is short', () => {
  const [readme, questions] = DOCUMENTS.map((document) => workedQuestions(document).length);
  expect([readme, (questions ?? 0) >= 5]).toEqual([1, true]);
  expect(readFileSync(DOCUMENTS[0]!, 'utf8').split('\n').length).toBeLessThan(200);
});

test.each(examples)('is answered as the document says: %s', async (_name, { question, answer }) => {
  const { data, errors } = await rig.ask(question);
  expect(errors).toBeUndefined();
  expect({ data }, 'run `pnpm questions` to update the answers').toEqual(JSON.parse(answer));
});
