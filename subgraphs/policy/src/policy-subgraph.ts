import { scalarResolvers } from '@queqiao/kit/scalars';
import type { Subgraph } from '@queqiao/kit/subgraph';
import { systemClock, type Clock } from '@queqiao/kit/time';
import { subgraphTypeDefs } from '@queqiao/schemas';
import { PolicyCatalogue } from './catalogue/index.ts';
import type { Resolvers } from './generated/schema.ts';
import type { PolicyFile } from './policy-file/index.ts';
import { indicatorResolvers } from './resolvers/indicator.ts';
import { industryChainResolvers } from './resolvers/industry-chain.ts';
import { policyDocumentResolvers } from './resolvers/policy-document.ts';
import { queryResolvers } from './resolvers/query.ts';
import { subjectResolvers } from './resolvers/subject.ts';

export interface PolicySubgraphOptions {
  /** What the policies demand, as `loadPolicyFiles` reads it. */
  readonly documents: readonly PolicyFile[];
  /** Default: the system's. */
  readonly clock?: Clock;
}

/** The native subgraph that knows what the policies demand. It asks no platform, so it answers when all are down. */
export function createPolicySubgraph({ documents, clock = systemClock }: PolicySubgraphOptions): Subgraph {
  const catalogue = new PolicyCatalogue(documents);
  const resolvers: Resolvers = {
    Date: scalarResolvers.Date,
    DateTime: scalarResolvers.DateTime,
    Query: queryResolvers(catalogue, clock),
    PolicyDocument: policyDocumentResolvers(catalogue),
    Indicator: indicatorResolvers(catalogue, clock),
    School: subjectResolvers(catalogue, 'School'),
    Enterprise: subjectResolvers(catalogue, 'Enterprise'),
    IndustryChain: industryChainResolvers,
  };
  return {
    name: 'policy',
    typeDefs: subgraphTypeDefs('policy'),
    resolvers,
    feeds: [],
    close: () => Promise.resolve(),
  };
}
