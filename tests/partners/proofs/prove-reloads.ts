import { setTimeout as pause } from 'node:timers/promises';
import { loadInstallations } from '@queqiao/mocks';
import { subgraphTypeDefs } from '@queqiao/schemas';
import { buildSubgraph, serveSubgraph, type SubgraphServer } from '@queqiao/subgraph';
import { parse, print } from 'graphql';
import { startTestHub } from '../../src/test-hub.ts';
import { STREAMS, webSocket } from '../transports/index.ts';
import { PersistentSubscriber } from './persistent-subscriber.ts';

export interface ReloadsOptions {
  readonly streams: number;
  /** How often another supergraph is put in force. */
  readonly reloads: number;
  readonly report: (line: string) => void;
}

export interface Reloads {
  readonly replaced: number;
  readonly changes: number;
  /** Queries that were answered meanwhile. */
  readonly queries: number;
  /** What was wrong; empty when no client noticed anything. */
  readonly faults: readonly string[];
}

const SYSTEM = 'shanqitong';
const SECRET = 'a secret that only the proofs know, long enough';
const CHANGED = 5;
const ASKERS = 4;
const AGAIN_MS = 50;
const CHANGES = `query ($after: ID) { changes(after: $after, first: 100) { nodes { ... on Change { cursor } }
  pageInfo { endCursor hasNextPage } } }`;

interface AskedError {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Refused because the hub had too much to do. What else a subgraph may be away for would be a fault. */
const isTemporary = ({ extensions }: AskedError): boolean =>
  extensions?.['code'] === 'RATE_LIMITED' || extensions?.['reason'] === 'OVER_BUDGET';

interface Page {
  readonly nodes: readonly { readonly cursor?: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

/** A subgraph on a server of its own, with one field more for each number. */
async function serveConsultation(port: number, number: number): Promise<SubgraphServer> {
  const more = number === 0 ? '' : `extend type Query { "新 / new" brandNew${number}: Int }`;
  const typeDefs = parse(`${print(subgraphTypeDefs('consultation'))}\n${more}`);
  const subgraph = { name: 'consultation', typeDefs, resolvers: {}, feeds: [], close: async () => {} };
  return serveSubgraph(buildSubgraph(subgraph), { port, secret: SECRET });
}

/** Streams go on through supergraphs that replace each other while changes come and queries are answered. */
export async function proveReloads({ streams: count, reloads, report }: ReloadsOptions): Promise<Reloads> {
  await using cleanup = new AsyncDisposableStack();
  let server = await serveConsultation(0, 0);
  cleanup.defer(() => server.close());
  const installations = loadInstallations().filter(({ system }) => system === SYSTEM);
  const hub = cleanup.use(
    await startTestHub({
      sync: true,
      mocks: { installations },
      variables: { SUBGRAPH_CONSULTATION_URL: server.url, SUBGRAPH_SECRET: SECRET, SYNC_INTERVAL_MS: '250' },
    }),
  );
  /** A machine that does other work too may not answer in time: it is asked again, as its codes say. */
  const ask = async (query: string, variables = {}): Promise<Readonly<Record<string, unknown>>> => {
    for (;;) {
      const { data, errors } = await hub.ask(query, { role: 'partner', variables });
      if (data && !errors) return data;
      if (!errors?.every(isTemporary)) throw new Error(JSON.stringify(errors));
      report(errors.map(({ message }) => message).join('; '));
      await pause(AGAIN_MS);
    }
  };
  const readAll = async (): Promise<boolean> => {
    const { sources } = await ask('{ sources { id lastSyncedAt } }');
    return (sources as { readonly id: string; readonly lastSyncedAt: string | null }[]).some(
      ({ id, lastSyncedAt }) => id === SYSTEM && lastSyncedAt !== null,
    );
  };
  while (!(await readAll())) await pause(AGAIN_MS);
  report('the hub has read its platform');
  const usccs = hub.mocks.world.platforms.shanqitong.enterprises
    .ordered()
    .filter(({ faulty, formerUscc }) => faulty === null && formerUscc === null)
    .map(({ uscc }) => uscc);
  const after = String((await ask('{ watermark }'))['watermark']);
  const transports = STREAMS.filter(({ name }) => name !== 'curl');
  const subscribers = Array.from(
    { length: count },
    (_, number) =>
      new PersistentSubscriber({
        transport: transports[number % transports.length] ?? webSocket,
        token: hub.hub.development?.tokens.partner ?? '',
        url: () => hub.hub.url,
        after,
      }),
  );
  const running = subscribers.map((each) => each.run());
  const over = new AbortController();
  const asked = Array.from({ length: ASKERS }, async () => {
    let queries = 0;
    while (!over.signal.aborted) {
      // A hub that has too much to do refuses a query: only what it answers is counted.
      const { errors } = await hub.ask('{ sources { id } watermark }', { role: 'partner' });
      if (!errors) queries += 1;
    }
    return queries;
  });

  const log: string[] = [];
  let end = after;
  let replaced = 0;
  let employees = 5_000;
  const grown = async (to: number): Promise<void> => {
    while (log.length < to) {
      const { nodes, pageInfo } = (await ask(CHANGES, { after: end }))['changes'] as Page;
      log.push(...nodes.flatMap(({ cursor }) => cursor ?? []));
      end = pageInfo.endCursor;
      if (log.length < to) await pause(AGAIN_MS);
    }
  };
  for (let number = 1; number <= reloads; number += 1) {
    const changing = usccs
      .slice(0, CHANGED)
      .map((uscc) => hub.mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { employees: (employees += 1) } }));
    const { port } = new URL(server.url);
    await server.close();
    server = await serveConsultation(Number(port), number);
    if ((await hub.hub.reload()) === 'replaced') replaced += 1;
    await Promise.all(changing);
    await grown(CHANGED * number);
    report(`${replaced} supergraphs, ${log.length} changes`);
  }
  while (subscribers.some(({ received, breaks }) => breaks === 0 && received.length < log.length))
    await pause(AGAIN_MS);
  over.abort();
  const queries = (await Promise.all(asked)).reduce((sum, each) => sum + each, 0);
  for (const each of subscribers) each.stop();
  await Promise.all(running);
  const faults = subscribers.flatMap(({ name, received, breaks, faults: own }) => [
    ...own.map((code) => `${name}: ${code}`),
    ...(breaks > 0 ? [`${name}: its stream ended`] : []),
    ...(received.join() === log.join() ? [] : [`${name}: ${received.length} of ${log.length} changes`]),
  ]);
  return { replaced, changes: log.length, queries, faults: [...new Set(faults)] };
}
