import { notFound } from '@queqiao/subgraph/errors';
import { batchLoader } from '@queqiao/subgraph/loaders';
import { provenanceOf } from '@queqiao/records/provenance';
import { personalOf } from '@queqiao/records';
import { regionOf } from '@queqiao/records/regions';
import { jobKeyOf } from '../adapter/loaders.ts';
import type { JobPostingResolvers } from '../generated/schema.ts';
import type { Services } from './services.ts';

export function jobPostingResolvers({ lookups }: Services): JobPostingResolvers {
  return {
    async __resolveReference({ system, id }, { scope }) {
      const job = await batchLoader(scope, lookups.jobsById).load({ system, id });
      if (job === null) throw notFound('JobPosting', jobKeyOf({ system, id }), system);
      return job;
    },
    system: ({ record }) => record.system,
    id: ({ record }) => record.id,
    title: ({ record }) => record.attributes.title,
    employer: ({ record }) => ({ uscc: record.attributes.uscc }),
    employerName: ({ record }) => record.attributes.employerName,
    region: ({ record }) => regionOf(record.attributes.region),
    status: ({ record }) => record.attributes.status,
    headcount: ({ record }) => record.attributes.headcount,
    salaryMin: ({ record }) => record.attributes.salaryMin,
    salaryMax: ({ record }) => record.attributes.salaryMax,
    education: ({ record }) => record.attributes.education,
    occupationCode: ({ record }) => record.attributes.occupationCode,
    industryCode: ({ record }) => record.attributes.industryCode,
    skills: ({ record }) => record.attributes.skills,
    publishedAt: ({ record }) => record.attributes.publishedAt,
    contact({ record }, _arguments, { scope }) {
      const personal = personalOf(record, scope);
      return personal && { name: personal.contactName, phone: personal.contactPhone };
    },
    provenance: (job) => provenanceOf(job),
  };
}
