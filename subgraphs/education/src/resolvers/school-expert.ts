import { provenanceOf } from '@queqiao/records/provenance';
import type { SchoolExpertResolvers } from '../generated/schema.ts';
import { schoolReference } from './references.ts';

/** `SchoolExpert`: a teacher who is available to enterprises. */
export const schoolExpertResolvers: SchoolExpertResolvers = {
  id: ({ record }) => record.id,
  school: ({ record }) => schoolReference(record.attributes.schoolCode, record.system),
  name: ({ record }) => record.personal?.name ?? null,
  title: ({ record }) => record.attributes.title,
  skills: ({ record }) => record.attributes.skills,
  availableForEnterprise: ({ record }) => record.attributes.availableForEnterprise,
  provenance: provenanceOf,
};
