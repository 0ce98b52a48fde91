import { request } from 'undici';
import type { Readiness } from '@queqiao/server';

/** The timeout of a readiness check. */
const PATIENCE_MS = 1000;

/** Whether a subgraph on another server answers at `/healthz`. The hub works without it. */
export async function subgraphReadiness(name: string, url: URL): Promise<Readiness> {
  const part = { name: `subgraph ${name}`, needed: false };
  try {
    const { statusCode, body } = await request(new URL('/healthz', url), { signal: AbortSignal.timeout(PATIENCE_MS) });
    await body.dump();
    return { ...part, state: statusCode === 200 ? 'ready' : 'degraded' };
  } catch {
    return { ...part, state: 'down' };
  }
}

/** Whether the store answers a query. The hub needs it for provenance and audit. */
export async function storeReadiness(ask: () => Promise<unknown>): Promise<Readiness> {
  const part = { name: 'store', needed: true };
  const overdue = Promise.withResolvers<never>();
  const timer = setTimeout(() => overdue.reject(new Error('overdue')), PATIENCE_MS);
  try {
    await Promise.race([ask(), overdue.promise]);
    return { ...part, state: 'ready' };
  } catch {
    return { ...part, state: 'down' };
  } finally {
    clearTimeout(timer);
  }
}
