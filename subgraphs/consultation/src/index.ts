import type { Installation } from '@queqiao/platform/installations';
import type { LastKnown } from '@queqiao/records/provenance';
import type { Logger } from '@queqiao/subgraph/request';
import type { RecordFeed } from '@queqiao/records';
import type { Subgraph } from '@queqiao/subgraph';
import type { Clock } from '@queqiao/records/time';
import { createUpstream, type Upstream, type UpstreamObserver } from '@queqiao/platform/upstream';
import { subgraphTypeDefs } from '@queqiao/schemas';
import { consultationBasic } from './adapter/authentication.ts';
import { createConsultationClient } from './adapter/client.ts';
import { ConsultationLoaders } from './adapter/loaders.ts';
import { consultationSource } from './adapter/source.ts';
import { consultationFeeds } from './feed.ts';
import { consultationResolvers } from './resolvers/index.ts';

export interface ConsultationOptions {
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
 * The consultation subgraph over all installations of its family. Throws a TypeError for invalid code tables or credentials
 * of an installation; the platforms need not be reachable.
 */
export function createConsultationSubgraph(options: ConsultationOptions): Subgraph<RecordFeed> {
  const { clock, logger, observer, lastKnown } = options;
  const upstreamFor =
    options.upstreamFor ??
    ((installation) =>
      createUpstream({
        installation,
        authentication: consultationBasic,
        ...(clock && { clock }),
        ...(logger && { logger }),
        ...(observer && { observer }),
      }));
  const clients = options.installations
    .filter(({ family }) => family === 'consultation')
    .map((installation) => createConsultationClient(installation, upstreamFor(installation)));
  const sources = clients.map((client) => consultationSource(client, { lastKnown, clock }));
  return {
    name: 'consultation',
    typeDefs: subgraphTypeDefs('consultation'),
    resolvers: consultationResolvers(new ConsultationLoaders(sources), lastKnown),
    feeds: clients.filter(({ installation }) => installation.absent !== true).flatMap(consultationFeeds),
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}
