import { provenanceOf } from '@queqiao/records/provenance';
import type { CultivationResolvers } from '../generated/schema.ts';

export const cultivationResolvers: CultivationResolvers = {
  id: ({ record }) => record.id,
  enterprise: ({ record }) => ({ uscc: record.attributes.uscc }),
  level: ({ record }) => record.attributes.level,
  status: ({ record }) => record.attributes.status,
  batch: ({ record }) => record.attributes.batch,
  recognizedOn: ({ record }) => record.attributes.recognizedOn,
  revokedOn: ({ record }) => record.attributes.revokedOn,
  provenance: (cultivation) => provenanceOf(cultivation),
};
