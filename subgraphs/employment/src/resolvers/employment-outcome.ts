import { provenanceOf } from '@queqiao/records/provenance';
import type { EmploymentOutcomeResolvers } from '../generated/schema.ts';

export const employmentOutcomeResolvers: EmploymentOutcomeResolvers = {
  school: ({ record }) => ({ code: record.attributes.schoolCode }),
  majorCode: ({ record }) => record.attributes.majorCode,
  year: ({ record }) => record.attributes.year,
  graduates: ({ record }) => record.attributes.graduates,
  employed: ({ record }) => record.attributes.employed,
  matched: ({ record }) => record.attributes.matched,
  furtherStudy: ({ record }) => record.attributes.furtherStudy,
  employmentRate: ({ record: { attributes } }) =>
    attributes.graduates === 0 ? null : (attributes.employed / attributes.graduates) * 100,
  provenance: (outcome) => provenanceOf(outcome),
};
