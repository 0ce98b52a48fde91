import { notFound } from '@queqiao/subgraph/errors';
import { provenanceOf } from '@queqiao/records/provenance';
import { personalOf } from '@queqiao/records';
import { regionOf } from '@queqiao/records/regions';
import type { SubgraphContext } from '@queqiao/subgraph/request';
import type { EnterpriseLoaders } from '../adapter/loaders.ts';
import type { Enterprise, EnterpriseWithProvenance } from '../adapter/normalise.ts';
import type { EnterpriseResolvers } from '../generated/schema.ts';
import { knownEnterprise, type EnterpriseReference } from './references.ts';

/** `Enterprise`, owned by this subgraph. Fields of an unknown one are NOT_FOUND. */
export function enterpriseResolvers(loaders: EnterpriseLoaders): EnterpriseResolvers {
  async function lookedUp(
    { scope }: SubgraphContext,
    { uscc, withProvenance }: EnterpriseReference,
  ): Promise<EnterpriseWithProvenance> {
    const found = withProvenance ?? (await loaders.enterprise(scope, uscc));
    if (found === null) throw notFound('Enterprise', uscc);
    return found;
  }

  const attribute =
    <K extends keyof Enterprise['attributes']>(name: K) =>
    async (enterprise: EnterpriseReference, _arguments: object, context: SubgraphContext) =>
      (await lookedUp(context, enterprise)).record.attributes[name];

  const list =
    <K extends Parameters<EnterpriseLoaders['listOf']>[1]>(name: K) =>
    ({ uscc }: EnterpriseReference, _arguments: object, { scope }: SubgraphContext) =>
      loaders.listOf(scope, name, uscc);

  return {
    __resolveReference: async ({ uscc }, context) => knownEnterprise(await lookedUp(context, { uscc })),
    name: attribute('name'),
    shortName: attribute('shortName'),
    region: async (enterprise, _arguments, context) => regionOf((await lookedUp(context, enterprise)).record.region),
    park: attribute('park'),
    industryCode: attribute('industryCode'),
    async chains(enterprise, _arguments, context) {
      const { record } = await lookedUp(context, enterprise);
      return record.attributes.chainCodes.map((code) => ({ code }));
    },
    scale: attribute('scale'),
    keyEnterprise: attribute('keyEnterprise'),
    establishedOn: attribute('establishedOn'),
    employees: attribute('employees'),
    async contact(enterprise, _arguments, context) {
      const personal = personalOf((await lookedUp(context, enterprise)).record, context.scope);
      return personal && { name: personal.contactName, phone: personal.contactPhone };
    },
    cooperations: list('cooperations'),
    techDemands: list('techDemands'),
    cultivation: list('cultivation'),
    experts: list('experts'),
    provenance: async (enterprise, _arguments, context) => provenanceOf(await lookedUp(context, enterprise)),
  };
}
