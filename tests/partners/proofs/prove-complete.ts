import { setTimeout as pause } from 'node:timers/promises';
import { CHANGE_TRANSPORTS, webSocket } from '../transports/index.ts';
import { HubGroup, type HubGroupOptions } from './hub-group.ts';
import { PersistentSubscriber } from './persistent-subscriber.ts';

export interface CompletenessOptions extends HubGroupOptions {
  /** At least so many changes come to be in the log. */
  readonly changes: number;
  readonly subscribers: number;
  /** How often each subscriber disconnects by itself. */
  readonly disconnections: number;
  /** How often a hub is killed. */
  readonly kills: number;
  /** Draws a number from 0 to 1. */
  readonly random: () => number;
  readonly report: (line: string) => void;
}

export interface Completeness {
  readonly changes: number;
  readonly kills: number;
  /** In all. */
  readonly disconnections: number;
  readonly breaks: number;
  /** What was wrong; empty when every subscriber received exactly the log. */
  readonly faults: readonly string[];
}

interface Page {
  readonly nodes: readonly { readonly cursor?: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

const FEED = `query ($after: ID) { changes(after: $after, first: 100) { nodes { ... on Change { cursor } }
  pageInfo { endCursor hasNextPage } } }`;
const AGAIN_MS = 100;

/** The log after a cursor: read on and on, whichever hub is there. */
class Log {
  readonly cursors: string[] = [];
  readonly #hubs: HubGroup;
  #after: string;

  constructor(hubs: HubGroup, after: string) {
    this.#hubs = hubs;
    this.#after = after;
  }

  async readOn(): Promise<void> {
    for (;;) {
      const { changes } = (await this.#hubs.ask(FEED, { after: this.#after })) as { readonly changes: Page };
      this.cursors.push(...changes.nodes.flatMap(({ cursor }) => cursor ?? []));
      this.#after = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) return;
    }
  }

  /** Resolves once there are so many. */
  async grownTo(count: number): Promise<void> {
    for (;;) {
      await this.readOn().catch(() => undefined);
      if (this.cursors.length >= count) return;
      await pause(AGAIN_MS);
    }
  }
}

/** So many different numbers from 1 to the most. */
function someOf(most: number, count: number, random: () => number): ReadonlySet<number> {
  const some = new Set<number>();
  while (some.size < Math.min(count, most)) some.add(1 + Math.floor(most * random()));
  return some;
}

/** What a subscriber received that is not the log. */
function faultsOf({ name, received, faults }: PersistentSubscriber, log: readonly string[]): string[] {
  const twice = received.length - new Set(received).size;
  const known = new Set(received);
  const lost = log.filter((cursor) => !known.has(cursor)).length;
  const wrongPlace = received.findIndex((cursor, index) => cursor !== log[index]);
  return [
    ...Array.from(new Set(faults), (code) => `${name}: ${code}`),
    ...(twice > 0 ? [`${name}: ${twice} twice`] : []),
    ...(lost > 0 ? [`${name}: ${lost} lost`] : []),
    ...(twice + lost === 0 && wrongPlace !== -1 ? [`${name}: in another order from ${wrongPlace}`] : []),
  ];
}

/**
 * Subscribers on all transports receive every change exactly once and in the order of the log, though each disconnects at
 * random moments and hubs are killed meanwhile.
 */
export async function proveComplete(options: CompletenessOptions): Promise<Completeness> {
  const { changes, subscribers: count, disconnections, random, report } = options;
  await using hubs = await HubGroup.start(options);
  const start = await hubs.watermark();
  const log = new Log(hubs, start);
  const subscribers = Array.from({ length: count }, (_, number) => {
    const transport = CHANGE_TRANSPORTS[number % CHANGE_TRANSPORTS.length] ?? webSocket;
    return new PersistentSubscriber({
      transport,
      token: hubs.token,
      url: (turn) => hubs.url(number + turn),
      after: start,
      leavesAfter: someOf(changes, disconnections, random),
    });
  });
  const running = subscribers.map((each) => each.run());
  const atOnce = Math.min(hubs.usccs.length, Math.ceil(changes / (options.kills + 1)));
  let kills = 0;
  while (log.cursors.length < changes) {
    await hubs.change(Math.min(atOnce, changes - log.cursors.length));
    if (kills < options.kills && log.cursors.length >= (changes * kills) / options.kills) {
      // While what was changed is being read, and sent.
      await pause(1_000 * random());
      await hubs.replace(kills);
      kills += 1;
    }
    const before = log.cursors.length;
    await log.grownTo(Math.min(changes, before + 1));
    if (Math.floor((10 * log.cursors.length) / changes) > Math.floor((10 * before) / changes)) {
      report(`${log.cursors.length} changes, ${kills} hubs killed; ${slowest(subscribers)}`);
    }
  }
  await settled(log);
  report(`${log.cursors.length} changes in all; ${slowest(subscribers)}`);
  while (subscribers.some(({ received, faults }) => received.length < log.cursors.length && faults.length === 0))
    await pause(AGAIN_MS);
  for (const each of subscribers) each.stop();
  await Promise.all(running);
  return {
    changes: log.cursors.length,
    kills,
    disconnections: subscribers.reduce((sum, each) => sum + each.disconnections, 0),
    breaks: subscribers.reduce((sum, each) => sum + each.breaks, 0),
    faults: subscribers.flatMap((each) => faultsOf(each, log.cursors)),
  };
}

/** How far the one is that is behind all others. */
function slowest(subscribers: readonly PersistentSubscriber[]): string {
  const [last] = subscribers.toSorted((one, other) => one.received.length - other.received.length);
  return last === undefined ? 'nobody subscribes' : `the slowest, by ${last.name}, has ${last.received.length}`;
}

/** Resolves once nothing more comes. */
async function settled(log: Log): Promise<void> {
  for (let before = -1; log.cursors.length > before;) {
    before = log.cursors.length;
    await pause(10 * AGAIN_MS);
    await log.readOn();
  }
}
