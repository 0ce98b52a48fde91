import { beforeAll, expect, test } from 'vitest';
import { sharedTestHub, type TestHub } from '../src/test-hub.ts';

let rig: TestHub;

beforeAll(async () => {
  rig = await sharedTestHub();
});

test.each([
  ['an enterprise', '{ enterprise(uscc: "91610300000000000F") { name } }', 'enterprise'],
  ['a school', '{ school(code: "9999999999") { name } }', 'school'],
  ['a chain', '{ industryChain(code: "no-such-chain") { name } }', 'industryChain'],
  ['a post', '{ jobPosting(system: "qinyun", id: "no-such-post") { title } }', 'jobPosting'],
  ['a topic', '{ consultationTopic(id: "no-such-topic") { title } }', 'consultationTopic'],
  ['an indicator', '{ indicator(id: "no-such/indicator") { name } }', 'indicator'],
])('returns null for %s that is unknown', async (_what, query, field) => {
  const answer = await rig.ask(query);
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual({ [field]: null });
});

test.each([
  ['a USCC of the wrong length', '{ enterprise(uscc: "9161030") { name } }', '9161030'],
  ['a USCC with a wrong check character', '{ enterprise(uscc: "91610300000000000X") { name } }', '91610300000000000X'],
  ['a malformed school code', '{ school(code: "12AB") { name } }', '12AB'],
  ['a malformed region', '{ schools(filter: { region: "61x" }) { totalCount } }', '61x'],
  ['first of 0', '{ schools(first: 0) { totalCount } }', '0'],
  ['first of 101', '{ enterprises(first: 101) { totalCount } }', '101'],
  ['a negative first', '{ jobPostings(first: -1) { totalCount } }', '-1'],
  ['a broken cursor', '{ consultationTopics(after: "%%%") { totalCount } }', 'after'],
])('explains what is wrong with %s', async (_what, query, named) => {
  const answer = await rig.ask(query);
  expect(answer.errors).toHaveLength(1);
  expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(answer.errors?.[0]?.message).toContain(named);
});

test('explains what is wrong with a variable of the wrong type', async () => {
  const answer = await rig.ask('query ($first: Int) { schools(first: $first) { totalCount } }', {
    variables: { first: 'many' },
  });
  expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(answer.errors?.[0]?.message).toContain('$first');
});

test('explains what is wrong with an unparsable document, or an unknown field', async () => {
  expect((await rig.ask('{ school(')).errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  expect((await rig.ask('{ skool { name } }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('names the missing operation', async () => {
  const answer = await rig.ask('query Asked { policyDocuments { id } }', { operationName: 'Other' });
  expect(answer.errors?.[0]?.extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
  expect(answer.errors?.[0]?.message).toContain('Other');
});
