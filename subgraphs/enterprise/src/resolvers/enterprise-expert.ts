import { provenanceOf } from '@queqiao/records/provenance';
import type { EnterpriseExpertResolvers } from '../generated/schema.ts';

export const enterpriseExpertResolvers: EnterpriseExpertResolvers = {
  id: ({ record }) => record.id,
  enterprise: ({ record }) => ({ uscc: record.attributes.uscc }),
  name: ({ record: { personal } }) => personal?.name ?? null,
  title: ({ record }) => record.attributes.title,
  skills: ({ record }) => record.attributes.skills,
  availableForTeaching: ({ record }) => record.attributes.availableForTeaching,
  provenance: (expert) => provenanceOf(expert),
};
