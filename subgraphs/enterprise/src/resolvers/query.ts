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
     * Across the installations that the region leaves, one after the other, oldest change first as the platforms tell
     * them. When one of them fails the list does: a part must not be taken for the whole.
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
        // How many there are in all only the record store knows, and it does not look into names.
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
