import { provenanceOf } from '@queqiao/records/provenance';
import type { RdProjectResolvers } from '../generated/schema.ts';
import { schoolOf } from './references.ts';

export const rdProjectResolvers: RdProjectResolvers = {
  id: ({ record }) => record.id,
  totalCost: ({ record }) => record.attributes.totalCost,
  subsidy: ({ record }) => record.attributes.subsidy,
  subsidyShare({ record: { attributes } }) {
    const { subsidy, totalCost } = attributes;
    return subsidy === null || totalCost === null || totalCost === 0 ? null : (subsidy / totalCost) * 100;
  },
  appraisal: ({ record }) => record.attributes.appraisal,
  startedOn: ({ record }) => record.attributes.startedOn,
  enterprise: ({ record }) => ({ uscc: record.attributes.uscc }),
  school: ({ record }) => schoolOf(record.attributes.schoolCode),
  provenance: (project) => provenanceOf(project),
};
