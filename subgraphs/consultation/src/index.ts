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
  /** Those of other families are left out. */
  readonly installations: readonly Installation[];
  /** Default: a client of its own for each installation. */
  readonly upstreamFor?: (installation: Installation) => Upstream;
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly observer?: UpstreamObserver;
  /** Answers in the place of a platform that fails; without it, what a platform fails to tell is missing. */
  readonly lastKnown?: LastKnown;
}

/**
 * The consultation subgraph over all installations of its family. Throws a TypeError when an installation's code tables or
 * credentials are not what the family needs; no platform has to be there.
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
    feeds: clients.flatMap(consultationFeeds),
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}
