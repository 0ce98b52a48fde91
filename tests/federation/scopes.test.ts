import { beforeAll, expect, test } from 'vitest';
import { dig } from '../src/answer.ts';
import { sharedTestHub, type TestHub } from '../src/test-hub.ts';

const QUESTION = `query ($uscc: ID!) { enterprise(uscc: $uscc) { name contact { name phone } } }`;

let rig: TestHub;
let uscc: string;

beforeAll(async () => {
  rig = await sharedTestHub();
  const { enterprises } = rig.mocks.world.platforms.shanqitong;
  uscc = enterprises
    .ordered()
    .find((enterprise) => enterprise.faulty === null && enterprise.contactPhone !== null)!.uscc;
});

test('hides contacts from a caller without a token, names the scope, and returns the rest', async () => {
  const answer = await rig.ask(QUESTION, { variables: { uscc } });
  expect(answer.data).toMatchObject({ enterprise: { name: expect.any(String), contact: null } });
  expect(answer.errors).toHaveLength(1);
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringContaining('contact:read'),
    path: ['enterprise', 'contact'],
    extensions: { reason: 'DENIED' },
  });
});

test('hides contacts from a token without the scope', async () => {
  const answer = await rig.ask(QUESTION, { variables: { uscc }, role: 'partner' });
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'DENIED' });
  expect(dig(answer.data, 'enterprise.contact')).toBeNull();
});

test('returns contacts to a token with the scope', async () => {
  const answer = await rig.ask(QUESTION, {
    variables: { uscc },
    role: 'administrator',
    headers: { 'x-purpose': 'verify the contact of a training base' },
  });
  expect(answer.errors).toBeUndefined();
  expect(dig(answer.data, 'enterprise.contact.phone')).toEqual(expect.any(String));
});

test('refuses an invalid token', async () => {
  const answer = await rig.ask(QUESTION, { variables: { uscc }, headers: { authorization: 'Bearer nonsense' } });
  expect(answer.status).toBe(401);
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
