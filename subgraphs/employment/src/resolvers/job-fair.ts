import { provenanceOf } from '@queqiao/records/provenance';
import { regionOf } from '@queqiao/records/regions';
import type { JobFairResolvers } from '../generated/schema.ts';

export const jobFairResolvers: JobFairResolvers = {
  id: ({ record }) => record.id,
  name: ({ record }) => record.attributes.name,
  online: ({ record }) => record.attributes.online,
  region: ({ record }) => regionOf(record.attributes.region),
  venue: ({ record }) => record.attributes.venue,
  startsAt: ({ record }) => record.attributes.startsAt,
  endsAt: ({ record }) => record.attributes.endsAt,
  schools: ({ record }) => record.attributes.schoolCodes.map((code) => ({ code })),
  enterprises: ({ record }) => record.attributes.enterprises,
  posts: ({ record }) => record.attributes.posts,
  provenance: (fair) => provenanceOf(fair),
};
