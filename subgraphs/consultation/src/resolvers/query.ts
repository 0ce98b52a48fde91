import { parseSchoolCode, parseUscc } from '@queqiao/records/identifiers';
import { connectionOf, readWholeListArguments } from '@queqiao/subgraph/paging';
import type { RequestScope } from '@queqiao/subgraph/request';
import type { ConsultationLoaders } from '../adapter/loaders.ts';
import type { TopicWithProvenance } from '../adapter/normalise.ts';
import type { QueryResolvers, TopicFilter } from '../generated/schema.ts';

/** The topics for the indexed part of a filter; the caller applies the other conditions. */
async function found(
  loaders: ConsultationLoaders,
  scope: RequestScope,
  uscc: string | null,
  school: string | null,
): Promise<readonly TopicWithProvenance[]> {
  if (uscc === null) return school === null ? loaders.topics(scope) : loaders.topicsOfSchool(scope, school);
  const topics = await loaders.topicsOfEnterprise(scope, uscc);
  return school === null ? topics : topics.filter(({ record }) => record.attributes.schoolCodes.includes(school));
}

export function queryResolvers(loaders: ConsultationLoaders): QueryResolvers {
  return {
    consultationTopic: (_root, { id, system }, { scope }) => loaders.topic(scope, system ?? null, id),
    async consultationTopics(_root, { filter, ...page }, { scope }) {
      readWholeListArguments(page);
      const { status, uscc, school }: TopicFilter = filter ?? {};
      const topics = await found(
        loaders,
        scope,
        typeof uscc === 'string' ? parseUscc(uscc, 'filter.uscc') : null,
        typeof school === 'string' ? parseSchoolCode(school, 'filter.school') : null,
      );
      const wanted = (topic: TopicWithProvenance): boolean =>
        typeof status !== 'string' || topic.record.attributes.status === status;
      return connectionOf(topics.filter(wanted), page, ({ record: { system, id } }) => `${system}/${id}`);
    },
  };
}
