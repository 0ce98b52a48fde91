import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ErrorCode } from '@queqiao/subgraph/errors';
import { SILENT, type Caller } from '@queqiao/subgraph/request';
import type { TestStore } from '@queqiao/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChangeCursors } from '../cursor/change-cursors.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import type { SubjectRights } from './webhook-rights.ts';
import { WebhookRun, type RunContext } from './webhook-run.ts';
import { WebhookSender } from './webhook-sender.ts';
import { WebhookStore } from './webhook-store.ts';
import type { OpenStream } from './webhook-stream.ts';
import type { WebhookRow, WebhookSettings } from './webhook.ts';

const SETTINGS: WebhookSettings = { retrySeconds: [], allowPrivate: true, timeoutMs: 15_000, origin: 'queqiao' };
const NODE = randomUUID();

let opened: TestStore;
let receiver: Server;
let context: RunContext;
let received: string[] = [];
let rights: SubjectRights | null = null;
let position = 3;
/** Called when an event has been answered, before it is delivered. */
let answered = (): void => undefined;

/** Each position's event says under which regions it was answered. */
const openStream: OpenStream = async ({ caller, after }) => {
  if (!caller.scopes.has('changes:read')) {
    return { errors: [{ message: 'denied', extensions: { code: ErrorCode.FORBIDDEN } }] };
  }
  position = context.cursors.decode(after ?? '', 'after');
  return { stream: streamOf(caller) };
};

function streamOf({ regions }: Caller) {
  return {
    get position() {
      return position;
    },
    async next() {
      if (position >= 5) return { done: true as const, value: undefined };
      position += 1;
      answered();
      const json = JSON.stringify({ position, regions });
      return { done: false as const, value: { cursor: context.cursors.encode(position), json, result: {} } };
    },
    return: async () => undefined,
  };
}

beforeAll(async () => {
  const [pglite] = TEST_ENGINES;
  opened = await pglite!.open();
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push(body);
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  context = {
    node: NODE,
    store: new WebhookStore(opened.database),
    sender: new WebhookSender(SETTINGS),
    cursors: new ChangeCursors(new Uint8Array(32)),
    settings: SETTINGS,
    openStream,
    rightsOf: async () => rights,
    logger: SILENT,
    delivered: () => undefined,
  };
});
afterAll(async () => {
  await context.sender.close();
  receiver.closeAllConnections();
  receiver.close();
  await opened[Symbol.asyncDispose]();
});

/** Registers a webhook at position 3 that is active. Returns its id. */
async function register(): Promise<string> {
  const { store } = context;
  received = [];
  const { id } = await store.insert({
    id: randomUUID(),
    subject: 'somebody',
    scopes: ['changes:read'],
    regions: ['610300', '632800'],
    url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
    operation: 'subscription { changes { __typename } }',
    variables: null,
    position: 3,
    secret: `whsec_${Buffer.alloc(32).toString('base64')}`,
  });
  await store.progress(NODE, await claimed(id), { state: 'ACTIVE', dueIn: 0 });
  return id;
}

async function claimed(id: string): Promise<WebhookRow> {
  const row = (await context.store.claim(NODE, 10, [])).find((each) => each.id === id);
  if (!row) throw new Error('the webhook was not there to be served');
  return row;
}

/** Registers a webhook, and serves it until there is nothing more to do. */
async function serve(): Promise<WebhookRow> {
  const { store } = context;
  const id = await register();
  for (;;) {
    await new WebhookRun(await claimed(id), context).run();
    const after = await store.find(id);
    if (after?.state !== 'ACTIVE' || after.position === 5) {
      await store.delete(id);
      return after!;
    }
  }
}

test('delivers under the rights of the token where nothing was lost', async () => {
  rights = null;
  expect(await serve()).toMatchObject({ state: 'ACTIVE', position: 5 });
  expect(received.map((body) => (JSON.parse(body) as { position: number }).position)).toEqual([4, 5]);
});

test('delivers nothing that was answered under regions which its subject has lost since', async () => {
  rights = { scopes: new Set(['changes:read']), regions: null };
  answered = () => {
    if (position === 5) rights = { scopes: new Set(['changes:read']), regions: ['610300'] };
  };
  expect(await serve()).toMatchObject({ state: 'ACTIVE', position: 5 });
  answered = () => undefined;
  expect(received.map((body) => JSON.parse(body) as object)).toEqual([
    { position: 4, regions: ['610300', '632800'] },
    { position: 5, regions: ['610300'] },
  ]);
});

test('pauses, and says why, once its subject has lost the right to the operation', async () => {
  rights = { scopes: new Set(['changes:read']), regions: null };
  answered = () => {
    rights = { scopes: new Set(), regions: null };
  };
  const paused = await serve();
  answered = () => undefined;
  expect(paused).toMatchObject({ state: 'PAUSED', position: 3, last_error: 'FORBIDDEN: denied' });
  expect(received).toEqual([]);
});

test('ends without a fault when its webhook is deleted before an event is delivered', async () => {
  rights = null;
  const faults: unknown[] = [];
  const id = await register();
  const row = await claimed(id);
  const deleted: Promise<void>[] = [];
  answered = () => void deleted.push(context.store.delete(id));
  await new WebhookRun(row, { ...context, logger: { ...SILENT, error: (fault) => void faults.push(fault) } }).run();
  answered = () => undefined;
  await Promise.all(deleted);
  expect(faults).toEqual([]);
  expect(received).toEqual([]);
});
