import { notFound } from '@queqiao/subgraph/errors';
import { parseYear } from '@queqiao/records/identifiers';
import { connectionOf, mapConnection, readWholeListArguments } from '@queqiao/subgraph/paging';
import { provenanceOf } from '@queqiao/records/provenance';
import { regionOf } from '@queqiao/records/regions';
import type { RequestScope } from '@queqiao/subgraph/request';
import type { EducationLoaders } from '../adapter/loaders.ts';
import type { School, SchoolWithProvenance } from '../adapter/normalise.ts';
import type { SchoolResolvers } from '../generated/schema.ts';
import { knownMajor, knownSchool, type SchoolReference } from './references.ts';

function yearOf(year: number | null | undefined): number | null {
  return typeof year === 'number' ? parseYear(year, 'year') : null;
}

/** `School`, owned by this subgraph. Fields of an unknown one are NOT_FOUND. */
export function schoolResolvers(loaders: EducationLoaders): SchoolResolvers {
  async function lookedUp(
    { scope }: { readonly scope: RequestScope },
    school: SchoolReference,
  ): Promise<SchoolWithProvenance> {
    const found = school.withProvenance ?? (await loaders.school(scope, school));
    if (found === null) throw notFound('School', school.code, school.system ?? undefined);
    return found;
  }

  /** The school and its installation, which is queried for everything that belongs to the school. */
  async function placed(context: { readonly scope: RequestScope }, { code, ...school }: SchoolReference) {
    return { code, system: school.system ?? (await lookedUp(context, { code, ...school })).record.system };
  }

  const attribute =
    <K extends keyof School['attributes']>(name: K) =>
    async (school: SchoolReference, _arguments: object, context: { readonly scope: RequestScope }) =>
      (await lookedUp(context, school)).record.attributes[name];

  return {
    async __resolveReference({ code }, context) {
      return knownSchool(await lookedUp(context, { code, system: null, withProvenance: null }));
    },
    name: attribute('name'),
    level: attribute('level'),
    ownership: attribute('ownership'),
    region: async (school, _arguments, context) => regionOf((await lookedUp(context, school)).record.region),
    enrolment: attribute('enrolment'),
    groups: attribute('groups'),
    municipalRecognition: attribute('municipalRecognition'),
    municipalRecognizedOn: attribute('municipalRecognizedOn'),
    provincialRecognition: attribute('provincialRecognition'),
    provincialRecognizedOn: attribute('provincialRecognizedOn'),
    async majors(school, page, context) {
      readWholeListArguments(page);
      const majors = await loaders.majorsOfSchool(context.scope, await placed(context, school));
      return mapConnection(
        connectionOf(majors, page, ({ record }) => record.id),
        knownMajor,
      );
    },
    teacherStats: async (school, { year }, context) =>
      loaders.teacherStats(context.scope, await placed(context, school), yearOf(year)),
    annualReturn: async (school, { year }, context) =>
      loaders.annualReturn(context.scope, await placed(context, school), yearOf(year)),
    bases: async (school, _arguments, context) => loaders.basesOfSchool(context.scope, await placed(context, school)),
    experts: async (school, _arguments, context) => loaders.experts(context.scope, await placed(context, school)),
    provenance: async (school, _arguments, context) => provenanceOf(await lookedUp(context, school)),
  };
}
