import { connectionOf, mapConnection, readWholeListArguments } from '@queqiao/subgraph/paging';
import { selects } from '@queqiao/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { EducationLoaders } from '../adapter/loaders.ts';
import type { IndustryChainResolvers } from '../generated/schema.ts';
import { knownMajor, type IndustryChainReference } from './references.ts';

/** The fields of a school besides its key: if one is selected, the list of schools must be read. */
const OF_SCHOOL = [
  'name',
  'level',
  'ownership',
  'region',
  'enrolment',
  'groups',
  'municipalRecognition',
  'municipalRecognizedOn',
  'provincialRecognition',
  'provincialRecognizedOn',
  'provenance',
] as const;

/** The lists in which the schools of a list of majors will be looked up. */
function listsAhead(info: GraphQLResolveInfo): ('schools' | 'teacherStats')[] {
  const asks = (field: string): boolean =>
    selects(info, `nodes.school.${field}`) || selects(info, `edges.node.school.${field}`);
  return [
    ...(OF_SCHOOL.some(asks) ? (['schools'] as const) : []),
    ...(asks('teacherStats') ? (['teacherStats'] as const) : []),
  ];
}

/** A chain with the code of its region; null when its owner does not know it. */
function placed({ code, region }: IndustryChainReference): { readonly code: string; readonly region: string | null } {
  return { code, region: region?.code ?? null };
}

/** `IndustryChain`, owned by another subgraph; this one adds its majors. */
export function industryChainResolvers(loaders: EducationLoaders): IndustryChainResolvers {
  return {
    async majors(chain, page, { scope }, info) {
      readWholeListArguments(page);
      const { code, region } = placed(chain);
      loaders.readAhead(scope, region, listsAhead(info));
      const majors = await loaders.majorsOfChain(scope, { code, region });
      return mapConnection(
        connectionOf(majors, page, ({ record }) => record.id),
        knownMajor,
      );
    },
    async memberMajors(chain, _arguments, { scope }) {
      const majors = await loaders.majorsOfChain(scope, placed(chain));
      return majors.map(({ record: { attributes } }) => ({
        schoolCode: attributes.schoolCode,
        majorCode: attributes.majorCode,
        level: attributes.level,
        enrolment: attributes.enrolment,
        enrolling: attributes.status === 'ENROLLING',
      }));
    },
  };
}
