import type { OpenSession, Sessions } from '@queqiao/people';
import type { Logger } from '@queqiao/subgraph/request';

interface Watched {
  readonly token: string;
  readonly rights: string;
  readonly end: () => void;
}

/** How often sessions of streams are read in any case: one that is over by time alone is announced by nobody. */
const CHECK_MS = 60_000;

/**
 * Ends what goes on for a session when the session ends, or its person's rights change: a stream was given under what held when
 * it began. It listens as long as there is something to watch.
 */
export class SessionWatch {
  readonly #sessions: Sessions;
  readonly #logger: Logger;
  readonly #watched = new Set<Watched>();
  #listening: Promise<() => Promise<void>> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(sessions: Sessions, logger: Logger) {
    this.#sessions = sessions;
    this.#logger = logger;
  }

  /** Calls `end` once, when what was read of a session holds no more. Rejects with the engine's error. Returns what stops it. */
  async watch(token: string, open: OpenSession, end: () => void): Promise<() => void> {
    const watched = { token, rights: rightsOf(open), end };
    this.#watched.add(watched);
    this.#timer ??= setInterval(() => this.#checkAll(), CHECK_MS).unref();
    this.#listening ??= this.#sessions.listen(() => this.#checkAll());
    try {
      await this.#listening;
    } catch (error) {
      this.#listening = undefined;
      this.#forget(watched);
      throw error;
    }
    // It may have ended before anybody listened.
    void this.#check(watched);
    return () => this.#forget(watched);
  }

  /** Stops listening. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    const stop = await this.#listening?.catch(() => undefined);
    await stop?.();
  }

  #checkAll(): void {
    for (const watched of this.#watched) void this.#check(watched);
  }

  async #check(watched: Watched): Promise<void> {
    try {
      const now = await this.#sessions.read(watched.token);
      if (now !== null && rightsOf(now) === watched.rights) return;
      if (this.#forget(watched)) watched.end();
    } catch (error) {
      this.#logger.warn({ err: error }, 'the session of a stream could not be read');
    }
  }

  #forget(watched: Watched): boolean {
    const was = this.#watched.delete(watched);
    if (this.#watched.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
    return was;
  }
}

function rightsOf({ person: { id, roles, regions } }: OpenSession): string {
  return JSON.stringify([id, roles.toSorted(), regions.toSorted()]);
}
