import { parse } from 'graphql';
import { request } from 'undici';
import { z } from 'zod';
import type { ComposedSupergraph, OperationRunner, Runtimes } from '@queqiao/federation';
import type { SubgraphDefinition } from '@queqiao/federation/composition';
import type { Readiness, Streams } from '@queqiao/server';
import { createRequestScope, Deadline, scopeHeaders, type Logger } from '@queqiao/subgraph/request';
import { hubSupergraph } from './hub-supergraph.ts';

export type ReloadOutcome = 'replaced' | 'unchanged' | 'refused';

export interface SchemaReloaderOptions {
  readonly runtimes: Runtimes;
  readonly streams: Pick<Streams, 'planAgain'>;
  /** All subgraphs, as they were when the hub started. */
  readonly definitions: readonly SubgraphDefinition[];
  /** Subgraphs on other servers: their schema is what they say that it is. */
  readonly remote: ReadonlyMap<string, URL>;
  /** What callers are signed with towards these. */
  readonly secret: string | undefined;
  readonly makeGateway: (supergraph: ComposedSupergraph) => OperationRunner;
  readonly observed: (outcome: ReloadOutcome) => void;
  readonly logger: Logger;
}

const POLL_MS = 10_000;
const TIMEOUT_MS = 5_000;
const MAX_SDL = 4_000_000;
const SERVICE_QUERY = JSON.stringify({ query: '{ service: _service { sdl } }' });
const serviceAnswer = z.object({ data: z.object({ service: z.object({ sdl: z.string().max(MAX_SDL) }) }) });

/**
 * Loads the schema again when it is asked to and when that of a remote subgraph has changed. A supergraph that does not
 * compose, or that the gateway cannot serve, is refused: the last good one stays.
 */
export class SchemaReloader {
  readonly #options: SchemaReloaderOptions;
  /** By subgraph, as last received. */
  readonly #sdl = new Map<string, string>();
  #present = '';
  #refused: string | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: SchemaReloaderOptions) {
    this.#options = options;
  }

  /** Looks for changed schemas from now on. */
  start(): void {
    if (this.#options.remote.size === 0) return;
    const poll = (): void => {
      this.#timer = setTimeout(() => void this.reload().finally(poll), POLL_MS);
      this.#timer.unref();
    };
    poll();
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#turn;
  }

  /** Loads the schema again, one time after the other. Never rejects. */
  reload(): Promise<ReloadOutcome> {
    const reloaded = this.#reloadAfter(this.#turn);
    this.#turn = reloaded;
    return reloaded;
  }

  async #reloadAfter(turn: Promise<unknown>): Promise<ReloadOutcome> {
    await turn;
    const outcome = await this.#reload();
    this.#options.observed(outcome);
    return outcome;
  }

  async #reload(): Promise<ReloadOutcome> {
    const { runtimes, streams, definitions, makeGateway, logger } = this.#options;
    await this.#receive();
    const received = JSON.stringify([...this.#sdl]);
    if (received === this.#present) return this.#refused === null ? 'unchanged' : 'refused';
    this.#present = received;
    try {
      const subgraphs = definitions.map((each) => {
        const sdl = this.#sdl.get(each.name);
        return sdl === undefined ? each : { ...each, typeDefs: parse(sdl) };
      });
      const supergraph = await hubSupergraph(subgraphs);
      this.#refused = null;
      if (supergraph.sdl === runtimes.supergraph.sdl) return 'unchanged';
      runtimes.replace(makeGateway(supergraph));
    } catch (error) {
      this.#refused = error instanceof Error ? error.message : String(error);
      logger.error({ err: error }, 'the schema was not replaced: the last good one stays');
      return 'refused';
    }
    logger.info({}, 'the schema was replaced');
    await streams.planAgain();
    return 'replaced';
  }

  /** What a subgraph says of itself stays as it was while it cannot be asked. */
  async #receive(): Promise<void> {
    await Promise.all(
      Array.from(this.#options.remote, async ([name, url]) => {
        try {
          this.#sdl.set(name, await this.#sdlOf(url));
        } catch (error) {
          this.#options.logger.warn({ subgraph: name, err: error }, 'the schema of a subgraph cannot be read');
        }
      }),
    );
  }

  async #sdlOf(url: URL): Promise<string> {
    const scope = createRequestScope({ id: 'schema', deadline: Deadline.after(TIMEOUT_MS) });
    const headers = await scopeHeaders(this.#options.secret ?? '')(scope);
    const { body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: SERVICE_QUERY,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return serviceAnswer.parse(await body.json()).data.service.sdl;
  }

  readiness(): Readiness {
    return this.#refused === null
      ? { name: 'schema', state: 'ready', needed: true }
      : {
          name: 'schema',
          state: 'degraded',
          detail: '新模式无法采用,仍用上一份 (the new schema cannot be used: the last good one stays)',
          needed: true,
        };
  }
}
