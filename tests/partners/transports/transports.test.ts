import { afterAll, beforeAll, expect, test } from 'vitest';
import { changesAfter, watermarkOf } from '../change-reader.ts';
import { tokenIssuer, type TokenIssuer } from '../signed-tokens.ts';
import { startSyncedHub, type SyncedHub } from '../synced-hub.ts';
import { CHANGE_TRANSPORTS, type StreamAnswer, type Transport } from './index.ts';

const SELECTION = `{ __typename
  ... on Change { cursor kind record { id region { code } attributes } entity { ... on Enterprise { name } } } ... on Gap { cursor } }`;
const CHANGED = 8;

interface Change {
  readonly cursor: string;
  readonly kind: string;
  readonly record: { readonly id: string; readonly region: { readonly code: string }; readonly attributes: unknown };
}

const opened = new AsyncDisposableStack();
let issuer: TokenIssuer;
let hub: SyncedHub;
let partner: Readonly<Record<string, string>>;
let usccs: string[];
let employees = 3_000;

beforeAll(async () => {
  issuer = opened.use(await tokenIssuer());
  const variables = { ...issuer.variables, WEBHOOK_ALLOW_PRIVATE: 'true' };
  const operator = { headers: await issuer.headers({ scope: 'operations:write' }) };
  hub = opened.use(await startSyncedHub({ systems: ['shanqitong'], variables, operator }));
  partner = await issuer.headers({ scope: 'changes:read' });
  usccs = hub.mocks.world.platforms.shanqitong.enterprises
    .ordered()
    .filter(({ faulty, formerUscc }) => faulty === null && formerUscc === null)
    .map(({ uscc }) => uscc);
});
afterAll(() => opened.disposeAsync());

/** Changes records; every other one is moved to the district first. Gives the cursor before. */
async function change(count: number, district?: string): Promise<string> {
  const before = await watermarkOf(hub, { headers: partner });
  for (const [index, uscc] of usccs.slice(0, count).entries()) {
    const moved = district !== undefined && index % 2 === 0 ? { region: district } : {};
    await hub.mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { employees: ++employees, ...moved } });
  }
  await hub.settled('shanqitong');
  return before;
}

const bearerOf = ({ authorization = '' }: Readonly<Record<string, string>>): string =>
  authorization.slice('Bearer '.length);
const changeOf = ({ data }: StreamAnswer): Change => data?.['changes'] as Change;

/** Receives so many changes after a cursor, then disconnects. */
async function take(transport: Transport, count: number, after: string, headers = partner): Promise<readonly Change[]> {
  const left = new AbortController();
  const subscription = { url: hub.hub.url, token: bearerOf(headers), field: 'changes', selection: SELECTION, after };
  const taken: Change[] = [];
  for await (const answer of transport.receive(subscription, left.signal)) {
    expect(answer.errors, transport.name).toBeUndefined();
    taken.push(changeOf(answer));
    if (taken.length === count) break;
  }
  left.abort();
  return taken;
}

test('continues on every transport what any other began, without loss and without a change twice', async () => {
  const after = await change(CHANGED);
  const log = (await changesAfter(hub, { headers: partner }, after)).changes.map(({ cursor }) => cursor);
  expect(log).toHaveLength(CHANGED);
  for (const one of CHANGE_TRANSPORTS) {
    const first = (await take(one, CHANGED / 2, after)).map(({ cursor }) => cursor);
    for (const other of CHANGE_TRANSPORTS) {
      const rest = (await take(other, CHANGED / 2, first.at(-1) ?? '')).map(({ cursor }) => cursor);
      expect([...first, ...rest], `${one.name}, then ${other.name}`).toEqual(log);
    }
  }
});

test('gives the same change on every transport, and its body to a webhook', async () => {
  const after = await change(1);
  const [expected] = await take(CHANGE_TRANSPORTS[0]!, 1, after);
  for (const transport of CHANGE_TRANSPORTS) {
    expect(await take(transport, 1, after), transport.name).toEqual([expected]);
  }
});

test.each(CHANGE_TRANSPORTS)(
  'shows by $name no field of a record that rights no longer reach, though its change was there to be replayed',
  async (transport) => {
    const [home, district] = ['610300', '632801'];
    const after = await change(CHANGED, district);
    const all = await take(transport, CHANGED / 2, after);
    const narrowed = await issuer.headers({ scope: 'changes:read', regions: [home] });
    const rest = (await changesAfter(hub, { headers: narrowed }, all.at(-1)!.cursor)).changes;
    const seen = await take(transport, rest.length, all.at(-1)!.cursor, narrowed);
    expect(seen.map(({ cursor }) => cursor)).toEqual(rest.map(({ cursor }) => cursor));
    for (const { kind, record } of seen) {
      // One that has moved away is only said to be gone, as it was before.
      if (kind !== 'REMOVED') expect(record.region.code.startsWith('6103')).toBe(true);
      expect(JSON.stringify(record)).not.toContain(district);
    }
    // What was moved comes home for the next transport.
    for (const uscc of usccs.slice(0, CHANGED)) {
      await hub.mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { region: home } });
    }
    await hub.settled('shanqitong');
  },
);
