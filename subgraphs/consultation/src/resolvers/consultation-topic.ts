import { notFound } from '@queqiao/subgraph/errors';
import { connectionOf, readWholeListArguments } from '@queqiao/subgraph/paging';
import { provenanceOf } from '@queqiao/records/provenance';
import { regionOf } from '@queqiao/records/regions';
import type { ConsultationLoaders } from '../adapter/loaders.ts';
import type { ConsultationTopicResolvers } from '../generated/schema.ts';
import { departmentOf } from './department.ts';

/** `ConsultationTopic`, owned by this subgraph. A withdrawn one is NOT_FOUND. */
export function consultationTopicResolvers(loaders: ConsultationLoaders): ConsultationTopicResolvers {
  return {
    async __resolveReference({ system, id }, { scope }) {
      const found = await loaders.topic(scope, system, id);
      if (found === null) throw notFound('ConsultationTopic', id, system);
      return found;
    },
    system: ({ record }) => record.system,
    id: ({ record }) => record.id,
    title: ({ record }) => record.attributes.title,
    summaryHtml: ({ record }) => record.attributes.summaryHtml,
    category: ({ record }) => record.attributes.category,
    region: ({ record }) => regionOf(record.region),
    status: ({ record }) => record.attributes.status,
    department: ({ record }) => departmentOf(record.attributes),
    enterprises: ({ record }) => record.attributes.usccs.map((uscc) => ({ uscc })),
    schools: ({ record }) => record.attributes.schoolCodes.map((code) => ({ code })),
    openedAt: ({ record }) => record.attributes.openedAt,
    closedAt: ({ record }) => record.attributes.closedAt,
    opinionCount: ({ record }) => record.attributes.opinionCount,
    async opinions(topic, page, { scope }) {
      readWholeListArguments(page);
      return connectionOf(await loaders.opinions(scope, topic), page, ({ record }) => record.id);
    },
    replies: (topic, _arguments, { scope }) => loaders.replies(scope, topic),
    provenance: provenanceOf,
  };
}
