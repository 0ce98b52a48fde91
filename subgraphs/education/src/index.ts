import type { Installation } from '@queqiao/platform/installations';
import type { LastKnown } from '@queqiao/records/provenance';
import type { Logger } from '@queqiao/subgraph/request';
import type { RecordFeed } from '@queqiao/records';
import type { Subgraph } from '@queqiao/subgraph';
import type { Clock } from '@queqiao/records/time';
import { createUpstream, type Upstream, type UpstreamObserver } from '@queqiao/platform/upstream';
import { subgraphTypeDefs } from '@queqiao/schemas';
import { educationToken } from './adapter/authentication.ts';
import { createEducationClient } from './adapter/client.ts';
import { EducationLoaders } from './adapter/loaders.ts';
import { educationSource } from './adapter/source.ts';
import { educationFeeds } from './feed.ts';
import { educationResolvers } from './resolvers/index.ts';

export interface EducationOptions {
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
 * The education subgraph over all installations of its family. Throws a TypeError for invalid code tables or credentials of
 * an installation; the platforms need not be reachable.
 */
export function createEducationSubgraph(options: EducationOptions): Subgraph<RecordFeed> {
  const { clock, logger, observer, lastKnown } = options;
  const upstreamFor =
    options.upstreamFor ??
    ((installation) =>
      createUpstream({
        installation,
        authentication: educationToken,
        ...(clock && { clock }),
        ...(logger && { logger }),
        ...(observer && { observer }),
      }));
  const clients = options.installations
    .filter(({ family }) => family === 'education')
    .map((installation) => createEducationClient(installation, upstreamFor(installation)));
  const sources = clients.map((client) => educationSource(client, { lastKnown, clock }));
  return {
    name: 'education',
    typeDefs: subgraphTypeDefs('education'),
    resolvers: educationResolvers(new EducationLoaders(sources, clock), lastKnown),
    feeds: clients
      .filter(({ installation }) => installation.absent !== true)
      .flatMap((client) => educationFeeds(client, clock)),
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}
