import { EventEmitter, once } from 'node:events';
import { Agent, request, type ClientRequest } from 'node:http';
import { parseArgs } from 'node:util';
import { LoadedHub } from './loaded-hub.ts';

// pnpm bench fanout [--subscribers 100 …] [--operations 10] [--events 20]: subscribers of one node over Server-Sent Events,
// a connection each. How often an event is filled in from the other subgraphs, what a delivery costs the hub's process, what
// an idle subscriber keeps, and whether a delivery costs the same however many there are. Only ratios are meaningful: the
// clients run on the same machine.

const { values } = parseArgs({
  options: {
    subscribers: { type: 'string', multiple: true, default: ['100', '1000', '3000', '5000'] },
    operations: { type: 'string', default: '10' },
    events: { type: 'string', default: '20' },
  },
});
const OPERATIONS = Number(values.operations);
const EVENTS = Number(values.events);
const SIZES = values.subscribers.map(Number).toSorted((one, other) => one - other);
const OPENED_AT_ONCE = 100;
const ROUNDS = 25;
/** Until most of what a round runs is compiled: before, rounds get cheaper whatever they deliver. */
const WARM_UP = 25;
/** How much dearer a delivery to the last subscribers may be than one to those before them. */
const MOST_DEARER = 1.5;

const verdict = (isMet: boolean): string => (isMet ? '' : '  <-- limit exceeded');
const operationOf = (number: number): string =>
  `subscription { changes { ... on Change { c${number}: cursor entity { ... on Enterprise { name uscc } } } } }`;

/** Subscribers that count what they receive. */
class Subscribers {
  readonly #agent = new Agent({ maxSockets: Infinity });
  readonly #hub: LoadedHub;
  readonly #open: ClientRequest[] = [];
  readonly #events = new EventEmitter();
  #received = 0;

  constructor(hub: LoadedHub) {
    this.#hub = hub;
  }

  get count(): number {
    return this.#open.length;
  }

  /** Opens more, until there are so many. */
  async growTo(count: number): Promise<void> {
    while (this.#open.length < count) {
      const some = Math.min(OPENED_AT_ONCE, count - this.#open.length);
      await Promise.all(Array.from({ length: some }, (_, index) => this.#subscribe(this.#open.length + index)));
    }
  }

  async #subscribe(number: number): Promise<void> {
    const sent = request(`${this.#hub.url}/graphql`, {
      method: 'POST',
      agent: this.#agent,
      headers: {
        authorization: `Bearer ${this.#hub.tokens['partner'] ?? ''}`,
        accept: 'text/event-stream',
        'content-type': 'application/json',
      },
    });
    sent.end(JSON.stringify({ query: operationOf(number % OPERATIONS) }));
    const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
    response.on('data', (chunk: Buffer) => {
      const before = this.#received;
      for (let at = chunk.indexOf('event: next'); at !== -1; at = chunk.indexOf('event: next', at + 1))
        this.#received += 1;
      if (this.#received > before) this.#events.emit('received');
    });
    this.#open.push(sent);
  }

  /** Resolves once all have received so many events. */
  async receive(events: number, more: () => Promise<void>): Promise<void> {
    this.#received = 0;
    const changing = more();
    while (this.#received < events * this.count) await once(this.#events, 'received');
    await changing;
  }

  close(): void {
    for (const sent of this.#open) sent.destroy();
    this.#agent.destroy();
  }
}

await using hub = await LoadedHub.start();
const subscribers = new Subscribers(hub);

interface Round {
  readonly cpu: number;
  readonly answers: number;
  readonly ms: number;
}

async function round(): Promise<Round> {
  const before = await hub.used();
  const began = performance.now();
  await subscribers.receive(EVENTS, () => hub.change(EVENTS));
  const ms = performance.now() - began;
  const after = await hub.used();
  const cpu = after.cpu - after.storeCpu - (before.cpu - before.storeCpu);
  return { cpu, answers: (after.answers - before.answers) / EVENTS, ms };
}

/** Of several rounds, so that what else the machine does matters less. */
async function measured(): Promise<Round> {
  const rounds: Round[] = [];
  for (let each = 0; each < ROUNDS; each += 1) rounds.push(await round());
  const mean = (of: (one: Round) => number): number => rounds.reduce((sum, each) => sum + of(each), 0) / ROUNDS;
  return { cpu: mean(({ cpu }) => cpu), answers: mean(({ answers }) => answers), ms: mean(({ ms }) => ms) };
}

await subscribers.growTo(OPERATIONS);
for (let each = 0; each < WARM_UP; each += 1) await round();

console.log(`${OPERATIONS} operations, ${EVENTS} events a round, means of ${ROUNDS} rounds`);
const points = [{ size: subscribers.count, cpu: (await measured()).cpu }];
const [base = { size: 0, cpu: 0 }] = points;
console.log(
  `${base.size} subscribers: ${((base.cpu * 1000) / EVENTS).toFixed(1)} ms of CPU for an event, its change included`,
);
/** What deliveries to those between two sizes cost each: the change and its answers are the same for any number of them. */
const costBetween = (one = base, other = base): number => (other.cpu - one.cpu) / ((other.size - one.size) * EVENTS);
for (const size of SIZES) {
  const { count } = subscribers;
  const { memory } = await hub.used();
  await subscribers.growTo(size);
  const kept = ((await hub.used()).memory - memory) / Math.max(1, size - count) / 1024;
  const { cpu, answers, ms } = await measured();
  points.push({ size, cpu });
  const cost = costBetween(base, points.at(-1));
  console.log(`\n${size} subscribers`);
  console.log(`  answers made for an event: ${answers.toFixed(1)}${verdict(Math.abs(answers - OPERATIONS) < 0.05)}`);
  console.log(
    `  CPU for an event: ${((cpu * 1000) / EVENTS).toFixed(1)} ms; all had it after ${(ms / EVENTS).toFixed(0)} ms`,
  );
  console.log(
    `  each delivery beyond those: ${(cost * 1e6).toFixed(1)} µs of CPU, ${Math.round(1 / cost)} per CPU second`,
  );
  console.log(`  kept for each further idle subscriber: ${kept.toFixed(0)} KiB`);
}
// The last step against all before it: what a thousand deliveries cost is lost in what else varies from round to round.
const dearer = costBetween(...points.slice(-2)) / costBetween(base, points.at(-2));
if (points.length > 2)
  console.log(
    `\na delivery to the last over one to those before: ${dearer.toFixed(2)}${verdict(dearer <= MOST_DEARER)}`,
  );
subscribers.close();
