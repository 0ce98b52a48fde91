import type { BreakerState, CallLabels, UpstreamObserver } from '@queqiao/platform/upstream';
import type { Readiness } from '@queqiao/server';

/** The state of each platform, from regular calls: no extra requests are made for it. */
export class PlatformStates {
  readonly #calls = new Map<string, Map<string, BreakerState>>();
  readonly observer: UpstreamObserver;

  constructor(systems: readonly string[]) {
    for (const system of systems) this.#calls.set(system, new Map());
    this.observer = {
      breakerChanged: ({ system, call }: CallLabels, state) => void this.#calls.get(system)?.set(call, state),
    };
  }

  readiness(): readonly Readiness[] {
    return Array.from(this.#calls, ([system, calls]) => {
      const failing = [...calls].filter(([, state]) => state === 'open').map(([call]) => call);
      if (failing.length === 0) return { name: `platform ${system}`, state: 'ready' as const, needed: false };
      return {
        name: `platform ${system}`,
        state: 'degraded' as const,
        detail: `failing: ${failing.join(', ')}`,
        needed: false,
      };
    });
  }
}
