import type { FastifyInstance } from 'fastify';

/** A dependency of the hub. */
export interface Readiness {
  readonly name: string;
  readonly state: 'ready' | 'degraded' | 'down';
  /** Shown to operators; nothing secret. */
  readonly detail?: string;
  /** Whether the hub cannot answer at all without it. */
  readonly needed: boolean;
}

/**
 * `/healthz`: the process lives. `/readyz`: it can answer; 503 when a required dependency is down. A platform or a subgraph
 * that is down is reported, and does not make the hub unready.
 */
export function healthRoutes(readiness: () => Promise<readonly Readiness[]>): (app: FastifyInstance) => void {
  return (app) => {
    app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }));
    app.get('/readyz', async (_request, reply) => {
      const parts = await readiness();
      const ready = parts.every(({ needed, state }) => !needed || state !== 'down');
      reply.code(ready ? 200 : 503).header('cache-control', 'no-store');
      return {
        status: ready ? 'ready' : 'not ready',
        parts: parts.map(({ name, state, detail }) => ({ name, state, detail })),
      };
    });
  };
}
