import { notFound } from '@queqiao/subgraph/errors';
import { joinId } from '@queqiao/records/identifiers';
import { provenanceOf } from '@queqiao/records/provenance';
import type { RequestScope } from '@queqiao/subgraph/request';
import type { EducationLoaders } from '../adapter/loaders.ts';
import type { Major, MajorWithProvenance } from '../adapter/normalise.ts';
import type { MajorResolvers } from '../generated/schema.ts';
import { knownMajor, majorReference, schoolReference, type MajorReference } from './references.ts';

/** `Major`, owned by this subgraph. Fields of an unknown one are NOT_FOUND. */
export function majorResolvers(loaders: EducationLoaders): MajorResolvers {
  async function lookedUp(
    { scope }: { readonly scope: RequestScope },
    major: MajorReference,
  ): Promise<MajorWithProvenance> {
    const { schoolCode, majorCode, system } = major;
    const found = major.withProvenance ?? (await loaders.major(scope, { code: schoolCode, system }, majorCode));
    if (found === null) throw notFound('Major', joinId(schoolCode, majorCode), system ?? undefined);
    return found;
  }

  const attribute =
    <K extends keyof Major['attributes']>(name: K) =>
    async (major: MajorReference, _arguments: object, context: { readonly scope: RequestScope }) =>
      (await lookedUp(context, major)).record.attributes[name];

  return {
    async __resolveReference({ code, school }, context) {
      return knownMajor(
        await lookedUp(context, { schoolCode: school.code, majorCode: code, system: null, withProvenance: null }),
      );
    },
    school: ({ schoolCode, system }) => schoolReference(schoolCode, system),
    code: ({ majorCode }) => majorCode,
    name: attribute('name'),
    level: attribute('level'),
    chains: async (major, _arguments, context) =>
      (await lookedUp(context, major)).record.attributes.chainCodes.map((code) => ({ code })),
    featured: attribute('featured'),
    enrolment: attribute('enrolment'),
    cluster: attribute('cluster'),
    articulation: attribute('articulation'),
    async articulatedWith(major, _arguments, context) {
      const { record } = await lookedUp(context, major);
      const id = record.attributes.articulatedWith;
      return id === null ? null : majorReference(id);
    },
    status: attribute('status'),
    courses: async (major, _arguments, context) =>
      (await lookedUp(context, major)).record.attributes.courses.map(({ code, name, hours, digital }) => ({
        code,
        name: name ?? code,
        hours,
        digital,
      })),
    provenance: async (major, _arguments, context) => provenanceOf(await lookedUp(context, major)),
  };
}
