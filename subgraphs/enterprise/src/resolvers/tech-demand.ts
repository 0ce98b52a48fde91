import { provenanceOf } from '@queqiao/records/provenance';
import type { EnterpriseLoaders } from '../adapter/loaders.ts';
import type { TechDemandResolvers } from '../generated/schema.ts';
import { schoolOf } from './references.ts';

export function techDemandResolvers(loaders: EnterpriseLoaders): TechDemandResolvers {
  return {
    id: ({ record }) => record.id,
    title: ({ record }) => record.attributes.title,
    summary: ({ record }) => record.attributes.summary,
    chain: ({ record: { attributes } }) => (attributes.chainCode === null ? null : { code: attributes.chainCode }),
    budget: ({ record }) => record.attributes.budget,
    status: ({ record }) => record.attributes.status,
    enterprise: ({ record }) => ({ uscc: record.attributes.uscc }),
    partnerSchool: ({ record }) => schoolOf(record.attributes.partnerSchoolCode),
    // The platform finds projects by their enterprise, not by their demand.
    async projects({ record: { id, system, attributes } }, _arguments, { scope }) {
      const projects = await loaders.listOf(scope, 'rdProjects', attributes.uscc);
      return projects.filter(({ record }) => record.system === system && record.attributes.demandId === id);
    },
    provenance: (demand) => provenanceOf(demand),
  };
}
