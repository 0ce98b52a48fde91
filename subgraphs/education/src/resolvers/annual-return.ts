import { provenanceOf } from '@queqiao/records/provenance';
import type { AnnualReturnResolvers } from '../generated/schema.ts';

/** `AnnualReturn`: one school in one year. */
export const annualReturnResolvers: AnnualReturnResolvers = {
  year: ({ record }) => record.attributes.year,
  students: ({ record }) => record.attributes.students,
  graduates: ({ record }) => record.attributes.graduates,
  furtherStudy: ({ record }) => record.attributes.furtherStudy,
  certificateExamined: ({ record }) => record.attributes.certificateExamined,
  certificateAwarded: ({ record }) => record.attributes.certificateAwarded,
  fundingPerStudent: ({ record }) => record.attributes.fundingPerStudent,
  digitalClassrooms: ({ record }) => record.attributes.digitalClassrooms,
  classrooms: ({ record }) => record.attributes.classrooms,
  surchargeShare: ({ record }) => record.attributes.surchargeShare,
  provenance: provenanceOf,
};
