import type { Installation } from '@queqiao/platform/installations';
import type { LastKnown } from '@queqiao/records/provenance';
import type { Logger } from '@queqiao/subgraph/request';
import type { RecordFeed } from '@queqiao/records';
import type { Subgraph } from '@queqiao/subgraph';
import type { Clock } from '@queqiao/records/time';
import { createUpstream, type Upstream, type UpstreamObserver } from '@queqiao/platform/upstream';
import { subgraphTypeDefs } from '@queqiao/schemas';
import { employmentToken } from './adapter/authentication.ts';
import { createEmploymentClient } from './adapter/client.ts';
import { employmentLookups } from './adapter/loaders.ts';
import { employmentSource } from './adapter/source.ts';
import { employmentFeeds } from './feed.ts';
import { employmentResolvers } from './resolvers/index.ts';

export interface EmploymentOptions {
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
 * The employment subgraph over all installations of its family. Throws a TypeError for invalid code tables, options or
 * credentials of an installation; the platforms need not be reachable.
 */
export function createEmploymentSubgraph(options: EmploymentOptions): Subgraph<RecordFeed> {
  const { clock, logger, observer, lastKnown } = options;
  const upstreamFor =
    options.upstreamFor ??
    ((installation) =>
      createUpstream({
        installation,
        authentication: employmentToken,
        ...(clock && { clock }),
        ...(logger && { logger }),
        ...(observer && { observer }),
      }));
  const clients = options.installations
    .filter(({ family }) => family === 'employment')
    .map((installation) => createEmploymentClient(installation, upstreamFor(installation)));
  const sources = clients.map((client) => employmentSource(client, { lastKnown }));
  return {
    name: 'employment',
    typeDefs: subgraphTypeDefs('employment'),
    resolvers: employmentResolvers({ sources, lookups: employmentLookups(sources), lastKnown }),
    feeds: clients.filter(({ installation }) => installation.absent !== true).flatMap(employmentFeeds),
    warm() {
      for (const client of clients) void client.warm();
    },
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}
