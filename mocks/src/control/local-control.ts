import { fault, type ActiveFault, type FaultRequest } from '../faults/fault.ts';
import type { FaultBoard, FaultSelector } from '../faults/fault-board.ts';
import type { MockPlatform } from '../platforms/platform.ts';
import type { Counters, PlatformCount } from '../server/counters.ts';
import type { PlatformServer } from '../server/platform-server.ts';
import type { RateLimit, RateLimits } from '../server/rate-limits.ts';
import type { ServerClock } from '../server/server-clock.ts';
import type { JournalEntry, Truth, World, WrongRow } from '../world/index.ts';
import { checkFault } from './check-fault.ts';
import type { Clocks, EntityPage, MockControl, MockDescription } from './control.ts';
import { worldList } from './world-list.ts';

/** The parts that the control changes. */
export interface Steered {
  readonly world: World;
  readonly board: FaultBoard;
  readonly counters: Counters;
  readonly rateLimits: RateLimits;
  readonly clock: ServerClock;
  readonly platforms: ReadonlyMap<string, MockPlatform>;
  readonly servers: ReadonlyMap<string, PlatformServer>;
}

/** The control for use inside the process that runs the mocks. */
export class LocalControl implements MockControl {
  /** Set when the control endpoint starts listening. */
  url = '';
  readonly #steered: Steered;
  #tick: NodeJS.Timeout | undefined;

  constructor(steered: Steered) {
    this.#steered = steered;
  }

  async describe(): Promise<MockDescription> {
    const { servers, platforms, world } = this.#steered;
    const entries = <V>(value: (system: string) => V) =>
      Object.fromEntries([...servers.keys()].map((system) => [system, value(system)]));
    return {
      urls: entries((system) => servers.get(system)?.url ?? ''),
      seed: world.options.seed,
      scale: world.options.scale,
      calls: entries((system) => platforms.get(system)?.calls.map(({ name }) => name) ?? []),
    };
  }

  async setFault(request: FaultRequest): Promise<ActiveFault> {
    const wanted = fault.parse(request);
    checkFault(wanted, this.#steered.platforms);
    const active = this.#steered.board.add(wanted);
    if (wanted.kind === 'down') await this.#server(wanted.system).close();
    return active;
  }

  async clearFaults(selector: FaultSelector = {}): Promise<readonly ActiveFault[]> {
    const { board, platforms } = this.#steered;
    const cleared = board.clear(selector);
    const down = new Set(board.list().flatMap((active) => (active.fault.kind === 'down' ? active.fault.system : [])));
    for (const { fault: gone } of cleared) {
      if (gone.kind === 'page-shift') platforms.get(gone.system)?.settle();
      if (gone.kind === 'down' && !down.has(gone.system)) await this.#server(gone.system).open();
    }
    return cleared;
  }

  async faults(): Promise<readonly ActiveFault[]> {
    return this.#steered.board.list();
  }

  async setLatency(ms: number, system?: string): Promise<void> {
    const servers = system === undefined ? this.#steered.servers.values() : [this.#server(system)];
    for (const server of servers) server.latencyMs = ms;
  }

  async setRateLimit(system: string, limit: RateLimit | null): Promise<void> {
    this.#steered.rateLimits.set(this.#server(system).system, limit);
  }

  async clocks(): Promise<Clocks> {
    return { world: this.#steered.world.now, serverAheadMs: this.#steered.clock.aheadMs };
  }

  async advanceWorld(ms: number): Promise<Clocks> {
    this.#steered.world.advance(ms);
    return this.clocks();
  }

  async advanceServer(ms: number): Promise<Clocks> {
    this.#steered.clock.advance(ms);
    return this.clocks();
  }

  async setTick(everyMs: number | null): Promise<void> {
    clearInterval(this.#tick);
    this.#tick = everyMs === null ? undefined : setInterval(() => this.#steered.world.step(), everyMs);
  }

  async step(times = 1): Promise<readonly JournalEntry[]> {
    const { world } = this.#steered;
    const from = world.journal.length;
    for (let time = 0; time < times; time += 1) world.step();
    return world.journal.slice(from);
  }

  async apply(operation: unknown): Promise<readonly JournalEntry[]> {
    return this.#steered.world.apply(operation);
  }

  async truths(asOf?: number): Promise<Readonly<Record<string, Truth>>> {
    return Object.fromEntries(this.#steered.world.truths(asOf));
  }

  async journal(after = 0, first = Number.POSITIVE_INFINITY): Promise<readonly JournalEntry[]> {
    return this.#steered.world.journal.slice(after, after + first);
  }

  async entities(system: string, list: string, offset = 0, limit = 100): Promise<EntityPage> {
    const rows = worldList(this.#steered.world.platforms, system, list);
    return { total: rows.length, entities: rows.slice(offset, offset + limit) };
  }

  async wrongRows(): Promise<readonly WrongRow[]> {
    return this.#steered.world.wrongRows();
  }

  async recordKeys(): Promise<readonly string[]> {
    return [...this.#steered.world.recordKeys()];
  }

  async counters(): Promise<Readonly<Record<string, PlatformCount>>> {
    return this.#steered.counters.read();
  }

  async resetCounters(): Promise<void> {
    this.#steered.counters.reset();
  }

  #server(system: string): PlatformServer {
    const server = this.#steered.servers.get(system);
    if (server === undefined) {
      throw new RangeError(`no platform ${system}; there is ${[...this.#steered.servers.keys()].join(', ')}`);
    }
    return server;
  }
}
