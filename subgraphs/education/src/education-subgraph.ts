import type { Installation } from '@queqiao/kit/installations';
import type { LastKnown } from '@queqiao/kit/provenance';
import type { Logger } from '@queqiao/kit/request';
import type { Subgraph } from '@queqiao/kit/subgraph';
import type { Clock } from '@queqiao/kit/time';
import { createUpstream, type Upstream, type UpstreamObserver } from '@queqiao/kit/upstream';
import { subgraphTypeDefs } from '@queqiao/schemas';
import { educationToken } from './adapter/authentication.ts';
import { createEducationClient } from './adapter/client.ts';
import { EducationLoaders } from './adapter/loaders.ts';
import { educationSource } from './adapter/source.ts';
import { educationFeeds } from './feed.ts';
import type { Resolvers } from './generated/schema.ts';
import { annualReturnResolvers } from './resolvers/annual-return.ts';
import { baseResolvers } from './resolvers/base.ts';
import { industryChainResolvers } from './resolvers/industry-chain.ts';
import { majorResolvers } from './resolvers/major.ts';
import { queryResolvers } from './resolvers/query.ts';
import { schoolExpertResolvers } from './resolvers/school-expert.ts';
import { schoolResolvers } from './resolvers/school.ts';
import { teacherStatsResolvers } from './resolvers/teacher-stats.ts';

export interface EducationSubgraphOptions {
  /** The installations of the education family. */
  readonly installations: readonly Installation[];
  /** The client of an installation. Default: one of its own, built from the other options. */
  readonly upstreamFor?: (installation: Installation) => Upstream;
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly observer?: UpstreamObserver;
  /** What stands in for a platform that fails. Default: nothing. */
  readonly lastKnown?: LastKnown;
}

/**
 * Schools and what belongs to them, from every installation of the education family. Throws a TypeError when the code
 * tables or credentials of an installation are not what the family needs.
 */
export function createEducationSubgraph(options: EducationSubgraphOptions): Subgraph {
  const { installations, clock, logger, observer, lastKnown } = options;
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
  const clients = installations.map((installation) => createEducationClient(installation, upstreamFor(installation)));
  const loaders = new EducationLoaders(
    clients.map((client) => educationSource(client, { lastKnown, clock })),
    clock,
  );
  const resolvers: Resolvers = {
    Query: queryResolvers(loaders),
    School: schoolResolvers(loaders),
    Major: majorResolvers(loaders),
    Base: baseResolvers(loaders),
    IndustryChain: industryChainResolvers(loaders),
    SchoolExpert: schoolExpertResolvers,
    TeacherStats: teacherStatsResolvers,
    AnnualReturn: annualReturnResolvers,
  };
  return {
    name: 'education',
    typeDefs: subgraphTypeDefs('education'),
    resolvers,
    feeds: clients.flatMap((client) => educationFeeds(client, clock)),
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}
