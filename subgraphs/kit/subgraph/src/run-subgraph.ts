import { z } from 'zod';
import { port, readEnvironment } from './environment/index.ts';
import type { Logger } from './request/index.ts';
import { buildSubgraph } from './build-subgraph.ts';
import { serveSubgraph, type SubgraphServer } from './serve-subgraph.ts';
import type { Subgraph } from './subgraph.ts';

const serverEnvironment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(0),
  SUBGRAPH_SECRET: z.string().min(32, { error: '至少 32 个字符 (at least 32 characters)' }),
});

/**
 * The body of a subgraph's `main.ts`: builds it, serves it at `HOST` and `PORT`, and closes it on SIGINT and SIGTERM. Throws
 * an EnvironmentError with all faults.
 *
 * @example await runSubgraph((environment) => createEmployment({ environment }), process.env, process)
 */
export async function runSubgraph(
  create: (environment: Readonly<Record<string, string | undefined>>) => Subgraph | Promise<Subgraph>,
  environment: Readonly<Record<string, string | undefined>>,
  signals: { readonly once: (signal: 'SIGINT' | 'SIGTERM', listener: () => void) => unknown },
  logger?: Logger,
): Promise<SubgraphServer> {
  const { HOST, PORT, SUBGRAPH_SECRET } = readEnvironment(serverEnvironment, environment);
  const server = await serveSubgraph(buildSubgraph(await create(environment)), {
    host: HOST,
    port: PORT,
    secret: SUBGRAPH_SECRET,
    ...(logger && { logger }),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) signals.once(signal, () => void server.close());
  return server;
}
