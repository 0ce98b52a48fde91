import { Runtimes } from '@queqiao/federation';
import { federationRig } from '@queqiao/federation/testing';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { batchLoader, type BatchLookup } from '@queqiao/subgraph/loaders';
import type { Caller, SubgraphContext } from '@queqiao/subgraph/request';
import { serveGateway, type GatewayServer } from '../../http/serve-gateway.ts';
import { Streams, type StreamsOptions } from '../streams.ts';
import { MemoryLog } from './memory-log.ts';

/** A served gateway with one subscription over two subgraphs: `changed`, whose schools another subgraph knows. */
export interface StreamRig extends AsyncDisposable {
  readonly log: MemoryLog;
  readonly streams: Streams;
  readonly server: GatewayServer;
  /** Like http://127.0.0.1:4000/graphql. */
  readonly url: string;
  /** Names of schools that were asked for. That of `broken` cannot be read. */
  readonly hydrated: string[];
  /** The same, as they were looked up together. */
  readonly batches: (readonly string[])[];
  /** Loads another schema, in which schools have these fields. */
  readonly reload: (schoolFields: string) => Promise<void>;
  /** Subjects whose tokens are no longer good. */
  readonly refused: Set<string>;
}

export const CHANGED = `subscription ($after: ID) {
  changed(after: $after) { __typename ... on Change { cursor school { code name } } ... on Gap { to } }
}`;

/** A token of the rig: who, with which scopes, in which regions, until when (ms since 1970). */
export function token(
  subject: string,
  more: Partial<Record<'scopes' | 'regions', string[]>> & { expiresAt?: number } = {},
): string {
  return `Bearer ${encodeURIComponent(JSON.stringify({ subject, scopes: ['changes:read'], ...more }))}`;
}

export async function streamRig(
  options: Partial<StreamsOptions> & { readonly heartbeatMs?: number } = {},
): Promise<StreamRig> {
  const hydrated: string[] = [];
  const batches: (readonly string[])[] = [];
  const names: BatchLookup<string, string> = {
    maxBatchSize: 100,
    keyOf: (code) => code,
    load: async (codes) => {
      batches.push(codes);
      hydrated.push(...codes);
      if (codes.includes('broken')) throw new Error('the platform is away');
      return new Map(codes.map((code) => [code, `School ${code}`]));
    },
  };
  const refused = new Set<string>();
  const makeGateway = (schoolFields: string) =>
    federationRig({
      changes: {
        sdl: `type Query { nothing: Int hello: String } type Mutation { touch: Int }
        type Subscription { changed(after: ID): Event @requiresScopes(scopes: [["changes:read"]]) }
        union Event = Change | Gap type Gap { to: ID } type Change { cursor: ID! school: School }
        type School @key(fields: "code") { code: ID! }`,
        resolvers: { Query: { hello: () => 'you' }, Mutation: { touch: () => 1 } },
      },
      schools: {
        sdl: `type School @key(fields: "code") { code: ID! ${schoolFields} }`,
        resolvers: {
          School: {
            __resolveReference: async (key: object) => key,
            ...(schoolFields.includes('name') && {
              name: ({ code }: { code: string }, _: object, { scope }: SubgraphContext) =>
                batchLoader(scope, names).load(code),
            }),
          },
        },
      },
    }).gateway;
  const gateway = new Runtimes(makeGateway('name: String'));
  const log = new MemoryLog();
  const streams = new Streams({
    gateway,
    sources: new Map([['changed', log]]),
    budgetMs: 5000,
    ...options,
  });
  const server = await serveGateway({
    gateway,
    host: '127.0.0.1',
    port: 0,
    streams,
    identify: (authorization) => callerOf(authorization, refused),
    ...(options.heartbeatMs !== undefined && { heartbeatMs: options.heartbeatMs }),
  });
  return {
    log,
    streams,
    server,
    url: `${server.url}/graphql`,
    hydrated,
    batches,
    reload: async (schoolFields) => {
      gateway.replace(makeGateway(schoolFields));
      await streams.planAgain();
    },
    refused,
    [Symbol.asyncDispose]: () => server.close(),
  };
}

function callerOf(authorization: string | undefined, refused: ReadonlySet<string>): Caller {
  if (!authorization) return { subject: null, scopes: new Set(), regions: null };
  const {
    subject,
    scopes,
    regions = null,
    expiresAt,
  } = JSON.parse(decodeURIComponent(authorization.slice('Bearer '.length))) as {
    subject: string;
    scopes: string[];
    regions?: string[];
    expiresAt?: number;
  };
  if (refused.has(subject)) throw new HubError(ErrorCode.UNAUTHENTICATED, '令牌已过期 (the token has expired)');
  return { subject, scopes: new Set(scopes), regions, ...(expiresAt !== undefined && { expiresAt }) };
}
