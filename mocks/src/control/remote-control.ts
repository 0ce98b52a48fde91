import type { ActiveFault, FaultRequest } from '../faults/fault.ts';
import type { FaultSelector } from '../faults/fault-board.ts';
import type { PlatformCount } from '../server/counters.ts';
import type { RateLimit } from '../server/rate-limits.ts';
import type { JournalEntry, Truth, WrongRow } from '../world/index.ts';
import type { Clocks, EntityPage, MockControl, MockDescription } from './control.ts';

type Query = Readonly<Record<string, string | number | undefined>>;

/** Controls mocks in another process, through the URL of their control endpoint. */
export function connectControl(url: string): MockControl {
  return new RemoteControl(url);
}

class RemoteControl implements MockControl {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  describe(): Promise<MockDescription> {
    return this.#call('GET', '/');
  }

  setFault(fault: FaultRequest): Promise<ActiveFault> {
    return this.#call('POST', '/faults', fault);
  }

  clearFaults({ id, system }: FaultSelector = {}): Promise<readonly ActiveFault[]> {
    return this.#call('DELETE', path('/faults', { id, system }));
  }

  faults(): Promise<readonly ActiveFault[]> {
    return this.#call('GET', '/faults');
  }

  async setLatency(ms: number, system?: string): Promise<void> {
    await this.#call('PUT', '/latency', { ms, system });
  }

  async setRateLimit(system: string, limit: RateLimit | null): Promise<void> {
    await this.#call('PUT', '/rate-limit', { system, limit });
  }

  clocks(): Promise<Clocks> {
    return this.#call('GET', '/clocks');
  }

  advanceWorld(ms: number): Promise<Clocks> {
    return this.#call('POST', '/clocks/world', { ms });
  }

  advanceServer(ms: number): Promise<Clocks> {
    return this.#call('POST', '/clocks/server', { ms });
  }

  async setTick(everyMs: number | null): Promise<void> {
    await this.#call('PUT', '/tick', { everyMs });
  }

  step(times = 1): Promise<readonly JournalEntry[]> {
    return this.#call('POST', '/world/steps', { times });
  }

  apply(operation: unknown): Promise<readonly JournalEntry[]> {
    return this.#call('POST', '/world/operations', operation);
  }

  truths(asOf?: number): Promise<Readonly<Record<string, Truth>>> {
    return this.#call('GET', path('/world/truths', { asOf }));
  }

  journal(after = 0, first?: number): Promise<readonly JournalEntry[]> {
    return this.#call('GET', path('/world/journal', { after, first }));
  }

  entities(system: string, list: string, offset = 0, limit = 100): Promise<EntityPage> {
    const place = `/world/entities/${encodeURIComponent(system)}/${encodeURIComponent(list)}`;
    return this.#call('GET', path(place, { offset, limit }));
  }

  wrongRows(): Promise<readonly WrongRow[]> {
    return this.#call('GET', '/world/wrong-rows');
  }

  recordKeys(): Promise<readonly string[]> {
    return this.#call('GET', '/world/record-keys');
  }

  counters(): Promise<Readonly<Record<string, PlatformCount>>> {
    return this.#call('GET', '/counters');
  }

  async resetCounters(): Promise<void> {
    await this.#call('DELETE', '/counters');
  }

  /** The endpoint belongs to this package, so its responses are cast to the expected types without checks. */
  async #call<T>(method: string, at: string, body?: unknown): Promise<T> {
    const response = await fetch(new URL(at, this.url), {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`mock control ${method} ${at}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}

function path(place: string, query: Query): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  return given.size === 0 ? place : `${place}?${given.toString()}`;
}
