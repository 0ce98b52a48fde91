import { provenanceOf } from '@queqiao/records/provenance';
import type { TeacherStatsResolvers } from '../generated/schema.ts';

/** `TeacherStats`: one school in one year. */
export const teacherStatsResolvers: TeacherStatsResolvers = {
  year: ({ record }) => record.attributes.year,
  fullTime: ({ record }) => record.attributes.fullTime,
  professional: ({ record }) => record.attributes.professional,
  dualQualified: ({ record }) => record.attributes.dualQualified,
  degreeQualified: ({ record }) => record.attributes.degreeQualified,
  postgraduate: ({ record }) => record.attributes.postgraduate,
  practiceMonths5y: ({ record }) => record.attributes.practiceMonths5y,
  provenance: provenanceOf,
};
