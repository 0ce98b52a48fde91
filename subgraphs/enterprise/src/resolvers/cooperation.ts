import { provenanceOf } from '@queqiao/records/provenance';
import type { CooperationResolvers } from '../generated/schema.ts';

export const cooperationResolvers: CooperationResolvers = {
  id: ({ record }) => record.id,
  kind: ({ record }) => record.attributes.kind,
  enterprise: ({ record }) => ({ uscc: record.attributes.uscc }),
  school: ({ record }) => ({ code: record.attributes.schoolCode }),
  signedOn: ({ record }) => record.attributes.signedOn,
  endedOn: ({ record }) => record.attributes.endedOn,
  students: ({ record }) => record.attributes.students,
  provenance: (cooperation) => provenanceOf(cooperation),
};
