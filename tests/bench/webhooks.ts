import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { LoadedHub } from './loaded-hub.ts';

// pnpm bench webhooks [--webhooks 100] [--events 20]: deliveries per CPU second of the hub's process to a receiver on this
// machine, and whether one receiver that never answers slows the others down. Only ratios are meaningful.

const { values } = parseArgs({
  options: { webhooks: { type: 'string', default: '100' }, events: { type: 'string', default: '20' } },
});
const WEBHOOKS = Number(values.webhooks);
const EVENTS = Number(values.events);
/** How much longer the others may take because of the dead one. */
const MOST_SLOWED = 1.3;
const OPERATION =
  'subscription ($after: ID) { changes(after: $after) { ... on Change { cursor record { id version } } } }';

const verdict = (isMet: boolean): string => (isMet ? '' : '  <-- limit exceeded');
const received = new EventEmitter();
const taken = { count: 0 };
/** Of those that are sent to `/dead`, it answers none. */
const receiver = createServer((request, response) => {
  if (request.method === 'OPTIONS') {
    response.setHeader('webhook-allowed-origin', String(request.headers['webhook-request-origin'])).end();
    return;
  }
  if (request.url === '/dead') return;
  request.resume().on('end', () => {
    taken.count += 1;
    response.writeHead(204).end();
    received.emit('delivery');
  });
}).listen(0, '127.0.0.1');
await once(receiver, 'listening');
const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;

await using hub = await LoadedHub.start({ WEBHOOK_ALLOW_PRIVATE: 'true', WEBHOOK_RETRY_SCHEDULE: '1,1,1' });

async function register(path: string): Promise<string> {
  const data = await hub.ask(
    'partner',
    'mutation ($i: WebhookInput!) { registerWebhook(input: $i) { webhook { id } } }',
    {
      i: { url: `${address}${path}`, operation: OPERATION, after: await hub.watermark() },
    },
  );
  return (data['registerWebhook'] as { readonly webhook: { readonly id: string } }).webhook.id;
}

const isTaken = (count: number): boolean => taken.count >= count;

/** Resolves once all have consented. */
async function active(): Promise<void> {
  for (;;) {
    const { webhooks } = await hub.ask('partner', '{ webhooks { state } }');
    if ((webhooks as { readonly state: string }[]).every(({ state }) => state === 'ACTIVE')) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Changes records; gives how long it took until so many receivers had all of it, and what it cost. */
async function deliver(to: number): Promise<{ readonly ms: number; readonly cpu: number }> {
  taken.count = 0;
  const { cpu } = await hub.used();
  const began = performance.now();
  const changing = hub.change(EVENTS);
  while (!isTaken(to * EVENTS)) await once(received, 'delivery');
  const ms = performance.now() - began;
  await changing;
  return { ms, cpu: (await hub.used()).cpu - cpu };
}

await hub.change(EVENTS);
const before = await hub.used();
await hub.change(EVENTS);
const base = (await hub.used()).cpu - before.cpu;
const ids = [];
for (let each = 0; each < WEBHOOKS; each += 1) ids.push(await register('/hook'));
await active();
await deliver(WEBHOOKS);
const all = await deliver(WEBHOOKS);
const cpu = Math.max(0.001, all.cpu - base);
const deliveries = WEBHOOKS * EVENTS;
console.log(`${WEBHOOKS} webhooks, ${EVENTS} events`);
console.log(
  `  deliveries per CPU second: ${Math.round(deliveries / cpu)} (${((cpu * 1000) / deliveries).toFixed(2)} ms each)`,
);
console.log(`  all had all of them after ${all.ms.toFixed(0)} ms`);
// One of them is replaced by one that hangs.
await hub.ask('partner', 'mutation ($id: ID!) { deleteWebhook(id: $id) }', { id: ids.pop() });
const without = await deliver(WEBHOOKS - 1);
await register('/dead');
await active();
const beside = await deliver(WEBHOOKS - 1);
const slowed = beside.ms / without.ms;
console.log(
  `  ${WEBHOOKS - 1} receivers beside a dead one: ${beside.ms.toFixed(0)} ms, ${slowed.toFixed(2)} of what they take without it${verdict(slowed <= MOST_SLOWED)}`,
);
receiver.closeAllConnections();
receiver.close();
