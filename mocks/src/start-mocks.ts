import { LocalControl } from './control/local-control.ts';
import { controlServer } from './control/control-server.ts';
import type { MockControl } from './control/control.ts';
import { FaultBoard } from './faults/fault-board.ts';
import { loadInstallations } from './installations/load-installations.ts';
import { mockCredentials, mockEnvironment } from './installations/mock-credentials.ts';
import { buildPlatform } from './platforms/build-platform.ts';
import type { MockInstallation } from './platforms/mock-family.ts';
import { Counters } from './server/counters.ts';
import { PlatformServer } from './server/platform-server.ts';
import { RateLimits } from './server/rate-limits.ts';
import { ServerClock } from './server/server-clock.ts';
import { createWorld, type World } from './world/index.ts';

export interface MockOptions {
  /** The seed of the world and of the faults. @default 1 */
  readonly seed?: number;
  /** @default 1 */
  readonly scale?: number;
  /** The initial time of the world's clock, ms since the epoch. @default now */
  readonly now?: number;
  /** Whether the world also changes without any time saying so. @default false */
  readonly silent?: boolean;
  /** The share of job posts and opinions (`WorldOptions.bulkShare`). @default 1 */
  readonly bulkShare?: number;
  /** An existing world; `seed`, `scale`, `bulkShare`, `now` and `silent` then have no effect on the world. */
  readonly world?: World;
  /** Ports by system, and of the control endpoint as `control`; any free port where none is given. */
  readonly ports?: Readonly<Record<string, number>>;
  /** The served installations. @default all of schemas/installations */
  readonly installations?: readonly MockInstallation[];
  /** The server's own clock, ms: tokens and signatures are checked against it. @default Date.now */
  readonly clock?: () => number;
  /** Receives errors of a mock itself (its client got a failure). @default a warning of the process */
  readonly onError?: (error: unknown) => void;
}

export interface Mocks extends AsyncDisposable {
  /** Base URL by system, base path included. */
  readonly urls: Readonly<Record<string, string>>;
  /** The credentials that each system accepts, by the family's own names. */
  readonly credentials: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** URLs and credentials as the hub's environment variables. */
  readonly environment: Readonly<Record<string, string>>;
  readonly control: MockControl;
  readonly world: World;
  readonly close: () => Promise<void>;
}

/**
 * Starts all mock platforms, each on its own port of the loopback address, and the endpoint that controls them.
 * Rejects when a port is in use or an installation file is invalid; then nothing stays open.
 */
export async function startMocks(options: MockOptions = {}): Promise<Mocks> {
  const { seed = 1, scale = 1, bulkShare = 1, now = Date.now(), silent = false, ports = {}, onError = warn } = options;
  const world = options.world ?? createWorld({ seed, scale, bulkShare, now, silent });
  const installations = options.installations ?? loadInstallations();
  const board = new FaultBoard(seed);
  const clock = new ServerClock(options.clock ?? Date.now);
  const counters = new Counters(installations.map(({ system }) => system));
  const rateLimits = new RateLimits();
  const surroundings = { world, board, clock: clock.now };
  const built = await Promise.all(installations.map((installation) => buildPlatform(installation, surroundings)));
  const platforms = new Map(built.map((platform) => [platform.installation.system, platform]));
  const servers = new Map(
    built.map((platform) => {
      const parts = { platform, board, counters, throttle: rateLimits.throttle, present: () => world.now, onError };
      return [platform.installation.system, new PlatformServer(parts)];
    }),
  );
  const control = new LocalControl({ world, board, counters, rateLimits, clock, platforms, servers });
  const endpoint = controlServer(control);
  const close = async () => {
    await control.setTick(null);
    await Promise.all([endpoint.close(), ...[...servers.values()].map((server) => server.close())]);
  };
  try {
    for (const [system, server] of servers) await server.open(ports[system] ?? 0);
    control.url = await endpoint.listen({ host: '127.0.0.1', port: ports['control'] ?? 0 });
  } catch (error) {
    await close();
    throw error;
  }
  const urls = Object.fromEntries([...servers].map(([system, server]) => [system, server.url]));
  return {
    urls,
    credentials: Object.fromEntries(installations.map(({ system, family }) => [system, mockCredentials(family)])),
    environment: Object.assign({}, ...installations.map((one) => mockEnvironment(one, urls[one.system] ?? ''))),
    control,
    world,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
