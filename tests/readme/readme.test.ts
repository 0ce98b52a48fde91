import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../src/test-hub.ts';
import { readmeExamples } from './examples.ts';

let rig: TestHub;

beforeAll(async () => {
  rig = await startTestHub();
});
afterAll(() => rig[Symbol.asyncDispose]());

const examples = readmeExamples().map((example) => [example.question.trim().split('\n')[0], example] as const);

test('has a first question and five worked ones', () => {
  expect(examples.length).toBeGreaterThanOrEqual(6);
});

test.each(examples)('is answered as the README says: %s', async (_name, { question, answer }) => {
  const { data, errors } = await rig.ask(question);
  expect(errors).toBeUndefined();
  expect({ data }, 'run `pnpm readme` to write the answers anew').toEqual(JSON.parse(answer));
});
