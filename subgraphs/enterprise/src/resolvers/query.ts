import { parseRegionCode, parseUscc } from '@queqiao/kit/identifiers';
import { connection, mapConnection, readPageArguments, scanConnection } from '@queqiao/kit/paging';
import { regionContains } from '@queqiao/kit/regions';
import { selects } from '@queqiao/kit/subgraph';
import { isChainCode, type EnterpriseLoaders } from '../adapter/loaders.ts';
import type { QueryResolvers } from '../generated/schema.ts';
import { knownChain, knownEnterprise } from './references.ts';

export function queryResolvers(loaders: EnterpriseLoaders): QueryResolvers {
  return {
    async enterprise(_root, { uscc }, { scope }) {
      const found = await loaders.enterprise(scope, parseUscc(uscc, 'uscc'));
      return found === null ? null : knownEnterprise(found);
    },

    /**
     * Across the installations that the region leaves, one after the other, oldest change first as the platforms tell
     * them. When one of them fails the list does: a part must not be taken for the whole.
     */
    async enterprises(_root, { filter, ...page }, { scope }) {
      readPageArguments(page);
      const region = typeof filter?.region === 'string' ? parseRegionCode(filter.region, 'filter.region') : null;
      const { chain, keyEnterprise } = filter ?? {};
      if (typeof chain === 'string' && !isChainCode(chain)) return connection([], false, 0);
      const part = filter?.nameContains?.trim() ?? '';
      const found = await scanConnection(
        {
          sources: loaders
            .sourcesFor(region)
            .map((source) => source.enterprisePages({ region, chain, keyEnterprise }, scope.deadline)),
          keyOf: ({ record }) => record.id,
          keep: ({ record }) =>
            (region === null || regionContains(region, record.region)) && (record.attributes.name ?? '').includes(part),
        },
        page,
      );
      return mapConnection(found, knownEnterprise);
    },

    async industryChain(_root, { code }, { scope }, info) {
      // The chain and its enterprises are read side by side; a failure of the one is told where it is asked for.
      if (selects(info, 'memberUsccs')) loaders.membersAhead(scope, code, Number.POSITIVE_INFINITY);
      else if (selects(info, 'enterprises')) loaders.membersAhead(scope, code, 1);
      const found = await loaders.chain(scope, code);
      return found === null ? null : knownChain(found);
    },

    async industryChains(_root, { region }, { scope }) {
      const within = typeof region === 'string' ? parseRegionCode(region, 'region') : null;
      return (await loaders.chains(scope, within)).map(knownChain);
    },
  };
}
