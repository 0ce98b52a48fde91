import { setTimeout as pause } from 'node:timers/promises';
import { askHub } from '../../src/ask-hub.ts';
import type { StreamAnswer, Subscription, Transport } from './transport.ts';

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

/** How often a partner that polls asks again when nothing has come, in ms. */
const POLL_MS = 50;

async function* readFeed(
  { url, token, field, selection, variables = {}, after }: Subscription,
  signal: AbortSignal,
): AsyncGenerator<StreamAnswer, void> {
  const names = Object.keys(variables);
  const declared = names.map((name) => `, $${name}: ${variables[name]?.[0] ?? ''}`).join('');
  const given = names.map((name) => `, ${name}: $${name}`).join('');
  const query = `query ($after: ID${declared}) { page: ${field}(after: $after, first: 100${given}) {
    nodes ${selection} pageInfo { endCursor hasNextPage } } }`;
  const headers = { authorization: `Bearer ${token}` };
  for (let from = after; !signal.aborted;) {
    const values = Object.fromEntries(names.map((name) => [name, variables[name]?.[1]]));
    const { data, errors } = await askHub(url, undefined, query, { headers, variables: { ...values, after: from } });
    if (errors || !data) {
      yield { errors: errors ?? [] };
      return;
    }
    const { nodes, pageInfo } = data['page'] as Page;
    for (const node of nodes) {
      if (signal.aborted) return;
      yield { data: { [field]: node } };
    }
    from = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) await pause(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** By pages of the query of the same name. */
export const pullFeed: Transport = { name: 'feed', receive: readFeed };
