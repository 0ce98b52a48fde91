import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { dig, rowsAt } from '../src/answer.ts';
import { sharedTestHub, type TestHub } from '../src/test-hub.ts';

const CONTACT = 'query Contact($uscc: ID!) { enterprise(uscc: $uscc) { name contact { name phone } } }';
const AUDIT = '{ audit(first: 5) { totalCount nodes { seq at actor action subject purpose detail hash } } }';
const PURPOSE = { 'x-purpose': encodeURIComponent('核对基地联系人') };

let rig: TestHub;
let uscc: string;
beforeAll(async () => {
  rig = await sharedTestHub();
  const { enterprises } = rig.mocks.world.platforms.shanqitong;
  uscc = enterprises.ordered().find(({ faulty, contactPhone }) => faulty === null && contactPhone !== null)!.uscc;
});

const entries = async () => rowsAt(await rig.ask(AUDIT, { role: 'administrator' }), 'audit.nodes');

test('returns no contact without a purpose, explains how to give one, and returns the rest', async () => {
  const before = await entries();
  const answer = await rig.ask(CONTACT, { variables: { uscc }, role: 'administrator' });
  expect(answer.data).toMatchObject({ enterprise: { name: expect.any(String), contact: null } });
  expect(answer.errors).toMatchObject([
    {
      message: expect.stringContaining('x-purpose'),
      path: ['enterprise', 'contact'],
      extensions: { code: 'FORBIDDEN', reason: 'DENIED' },
    },
  ]);
  expect(await entries()).toEqual(before);
});

test('writes an entry with the caller, the contact, the time and the purpose', async () => {
  const began = Date.now();
  const answer = await rig.ask(CONTACT, { variables: { uscc }, role: 'administrator', headers: PURPOSE });
  expect(answer.errors).toBeUndefined();
  expect(dig(answer.data, 'enterprise.contact.phone')).toEqual(expect.any(String));
  const [entry] = await entries();
  expect(entry).toMatchObject({
    actor: 'administrator',
    action: 'readPersonalData',
    subject: `shanqitong/Enterprise/${uscc}`,
    purpose: '核对基地联系人',
    detail: { operation: 'Contact', records: [`shanqitong/Enterprise/${uscc}`] },
    hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
  });
  expect(Date.parse(String(entry!['at']))).toBeGreaterThanOrEqual(began - 1_000);
  expect(JSON.stringify(entry)).not.toContain(String(dig(answer.data, 'enterprise.contact.phone')));
});

test('returns entries whose hashes every reader of the log can recompute', async () => {
  const returned = (await entries()) as { seq: number; at: string; hash: string }[];
  for (const [index, { hash, ...entry }] of returned.entries()) {
    const previous = entry.seq === 1 ? null : returned[index + 1]?.hash;
    if (previous === undefined) continue;
    const fields = Object.entries({ ...entry, at: new Date(entry.at).toISOString(), previous }).toSorted(
      ([one], [other]) => (one < other ? -1 : 1),
    );
    expect(hash).toBe(
      createHash('sha256')
        .update(JSON.stringify(Object.fromEntries(fields)))
        .digest('hex'),
    );
  }
  expect(returned.length).toBeGreaterThan(0);
});

test('writes one entry for an operation that reads contacts of several platforms', async () => {
  const answer = await rig.ask(
    `query Posts($uscc: ID!) {
      enterprise(uscc: $uscc) { contact { name } }
      jobPostings(first: 5) { nodes { system id contact { phone } } }
    }`,
    { variables: { uscc }, role: 'approver', headers: PURPOSE },
  );
  expect(answer.errors).toBeUndefined();
  const posts = rowsAt(answer, 'jobPostings.nodes').filter(({ contact }) => contact !== null);
  expect(posts.length).toBeGreaterThan(0);
  const [entry] = await entries();
  const records = posts.map(({ system, id }) => `${String(system)}/JobPosting/${String(id)}`);
  expect(entry).toMatchObject({ actor: 'approver', subject: expect.stringContaining(String(posts.length + 1)) });
  expect(new Set(dig(entry, 'detail.records') as string[])).toEqual(
    new Set([`shanqitong/Enterprise/${uscc}`, ...records]),
  );
});

test('writes no entry for an operation that reads no personal data', async () => {
  const before = await entries();
  await rig.ask('query ($uscc: ID!) { enterprise(uscc: $uscc) { name } }', {
    variables: { uscc },
    role: 'administrator',
    headers: PURPOSE,
  });
  expect(await entries()).toEqual(before);
});

test('returns the log only to callers with the right to read it', async () => {
  expect(await rig.ask(AUDIT)).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  expect(await rig.ask(AUDIT, { role: 'partner' })).toMatchObject({
    errors: [{ extensions: { scopes: [['audit:read']] } }],
  });
});
