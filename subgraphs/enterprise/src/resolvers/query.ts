import { parseRegionCode, parseUscc } from '@queqiao/records/identifiers';
import { connection, mapConnection, readPageArguments, scanConnection } from '@queqiao/subgraph/paging';
import { countKnown, type LastKnown } from '@queqiao/records/provenance';
import { regionContains } from '@queqiao/records/regions';
import { selects } from '@queqiao/subgraph';
import { isChainCode, type EnterpriseLoaders } from '../adapter/loaders.ts';
import type { EnterpriseWithProvenance } from '../adapter/normalise.ts';
import type { QueryResolvers } from '../generated/schema.ts';
import { knownChain, knownEnterprise } from './references.ts';

export function queryResolvers(loaders: EnterpriseLoaders, lastKnown: LastKnown | undefined): QueryResolvers {
  return {
    async enterprise(_root, { uscc }, { scope }) {
      const found = await loaders.enterprise(scope, parseUscc(uscc, 'uscc'));
      return found === null ? null : knownEnterprise(found);
    },

    /**
     * Across the selected region's installations, one after the other, in the platforms' order (oldest change first). When one
     * of them fails, the whole list fails: a partial list must not look complete.
     */
    async enterprises(_root, { filter, ...page }, { scope }, info) {
      readPageArguments(page);
      const region = typeof filter?.region === 'string' ? parseRegionCode(filter.region, 'filter.region') : null;
      const { chain, keyEnterprise } = filter ?? {};
      if (typeof chain === 'string' && !isChainCode(chain))
        return connection([], { hasPreviousPage: false, hasNextPage: false, totalCount: 0 });
      const part = filter?.nameContains?.trim() ?? '';
      const lists = loaders
        .sourcesFor(region)
        .map((source) => source.enterprisePages({ region, chain, keyEnterprise }, scope.deadline));
      const isWanted = ({ record }: EnterpriseWithProvenance): boolean =>
        (region === null || regionContains(region, record.region)) && (record.attributes.name ?? '').includes(part);
      const [found, totalCount] = await Promise.all([
        scanConnection(
          { sources: lists.map(({ pages }) => pages), keyOf: ({ record }) => record.id, keep: isWanted },
          page,
        ),
        // Only the record store knows the total, and it does not search names.
        part === '' && selects(info, 'totalCount')
          ? countKnown(
              lastKnown,
              lists.map(({ query }) => query),
            )
          : null,
      ]);
      return { ...mapConnection(found, knownEnterprise), totalCount };
    },

    async industryChain(_root, { code }, { scope }, info) {
      // The chain and its enterprises are read concurrently; an error of one is reported at the fields that need it.
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
