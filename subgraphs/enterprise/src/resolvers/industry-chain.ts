import { notFound } from '@queqiao/subgraph/errors';
import { connectionOfGrowing, mapConnection, readPageArguments } from '@queqiao/subgraph/paging';
import { provenanceOf } from '@queqiao/records/provenance';
import { regionOf } from '@queqiao/records/regions';
import type { SubgraphContext } from '@queqiao/subgraph/request';
import type { EnterpriseLoaders } from '../adapter/loaders.ts';
import type { IndustryChainWithProvenance } from '../adapter/normalise.ts';
import type { IndustryChainResolvers } from '../generated/schema.ts';
import { knownChain, knownEnterprise, type IndustryChainReference } from './references.ts';

/** `IndustryChain`, owned by this subgraph. Fields of an unknown one are NOT_FOUND. */
export function industryChainResolvers(loaders: EnterpriseLoaders): IndustryChainResolvers {
  async function lookedUp(
    { scope }: SubgraphContext,
    { code, withProvenance }: IndustryChainReference,
  ): Promise<IndustryChainWithProvenance> {
    const found = withProvenance ?? (await loaders.chain(scope, code));
    if (found === null) throw notFound('IndustryChain', code);
    return found;
  }

  return {
    __resolveReference: async ({ code }, context) => knownChain(await lookedUp(context, { code })),
    name: async (chain, _arguments, context) => (await lookedUp(context, chain)).record.attributes.name,
    region: async (chain, _arguments, context) => regionOf((await lookedUp(context, chain)).record.region),
    async leader(chain, _arguments, context) {
      const { leaderUscc } = (await lookedUp(context, chain)).record.attributes;
      return leaderUscc === null ? null : { uscc: leaderUscc };
    },
    async enterprises({ code }, page, { scope }) {
      readPageArguments(page);
      const members = { take: (count: number) => loaders.members(scope, code, count) };
      return mapConnection(await connectionOfGrowing(members, page, ({ record }) => record.id), knownEnterprise);
    },
    async memberUsccs({ code }, _arguments, { scope }) {
      const { rows } = await loaders.members(scope, code, Number.POSITIVE_INFINITY);
      return rows.map(({ record }) => record.id);
    },
    provenance: async (chain, _arguments, context) => provenanceOf(await lookedUp(context, chain)),
  };
}
