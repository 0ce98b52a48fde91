import type { Installation } from '@queqiao/platform/installations';
import type { LastKnown } from '@queqiao/records/provenance';
import type { Logger } from '@queqiao/subgraph/request';
import type { RecordFeed } from '@queqiao/records';
import type { Subgraph } from '@queqiao/subgraph';
import type { Clock } from '@queqiao/records/time';
import { createUpstream, type Upstream, type UpstreamObserver } from '@queqiao/platform/upstream';
import { subgraphTypeDefs } from '@queqiao/schemas';
import { enterpriseSignature } from './adapter/authentication.ts';
import { createEnterpriseClient } from './adapter/client.ts';
import { EnterpriseLoaders } from './adapter/loaders.ts';
import { enterpriseSource } from './adapter/source.ts';
import { enterpriseFeeds } from './feed.ts';
import { enterpriseSubgraphResolvers } from './resolvers/index.ts';

export interface EnterpriseOptions {
  /** Installations of other families are ignored. */
  readonly installations: readonly Installation[];
  /** Default: a separate client for each installation. */
  readonly upstreamFor?: (installation: Installation) => Upstream;
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly observer?: UpstreamObserver;
  /** Last known records, used when a platform fails; without it, data of a failed platform is missing. */
  readonly lastKnown?: LastKnown;
}

/**
 * The enterprise subgraph over all installations of its family. Throws a TypeError for invalid code tables or credentials of
 * an installation; the platforms need not be reachable.
 */
export function createEnterpriseSubgraph(options: EnterpriseOptions): Subgraph<RecordFeed> {
  const { clock, logger, observer, lastKnown } = options;
  const upstreamFor =
    options.upstreamFor ??
    ((installation) =>
      createUpstream({
        installation,
        authentication: enterpriseSignature,
        ...(clock && { clock }),
        ...(logger && { logger }),
        ...(observer && { observer }),
      }));
  const clients = options.installations
    .filter(({ family }) => family === 'enterprise')
    .map((installation) => createEnterpriseClient(installation, upstreamFor(installation)));
  const sources = clients.map((client) => enterpriseSource(client, { lastKnown, clock }));
  return {
    name: 'enterprise',
    typeDefs: subgraphTypeDefs('enterprise'),
    resolvers: enterpriseSubgraphResolvers(new EnterpriseLoaders(sources), lastKnown),
    feeds: clients.filter(({ installation }) => installation.absent !== true).flatMap(enterpriseFeeds),
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}
