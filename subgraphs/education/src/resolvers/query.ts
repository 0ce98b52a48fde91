import { parseRegionCode, parseSchoolCode } from '@queqiao/records/identifiers';
import { connectionOf, mapConnection, readWholeListArguments } from '@queqiao/subgraph/paging';
import { regionContains } from '@queqiao/records/regions';
import type { EducationLoaders } from '../adapter/loaders.ts';
import type { BaseWithProvenance, SchoolWithProvenance } from '../adapter/normalise.ts';
import type { QueryResolvers } from '../generated/schema.ts';
import { knownSchool } from './references.ts';

function readRegion(region: string | null | undefined): string | null {
  return typeof region === 'string' ? parseRegionCode(region, 'filter.region') : null;
}

function lies(region: string | null, { record }: SchoolWithProvenance | BaseWithProvenance): boolean {
  return region === null || regionContains(region, record.region);
}

/** Whether a filter requires a value and the record has another one. */
function differs<T>(wanted: T | null | undefined, value: T | null): boolean {
  return wanted !== null && wanted !== undefined && wanted !== value;
}

export function queryResolvers(loaders: EducationLoaders): QueryResolvers {
  return {
    async school(_root, { code }, { scope }) {
      const found = await loaders.school(scope, { code: parseSchoolCode(code, 'code'), system: null });
      return found === null ? null : knownSchool(found);
    },
    async schools(_root, { filter, ...page }, { scope }) {
      readWholeListArguments(page);
      const region = readRegion(filter?.region);
      const part = filter?.nameContains?.trim() ?? '';
      const schools = (await loaders.schools(scope, region)).filter((school) => {
        const { level, name } = school.record.attributes;
        return lies(region, school) && !differs(filter?.level, level) && (name ?? '').includes(part);
      });
      return mapConnection(
        connectionOf(schools, page, ({ record }) => record.id),
        knownSchool,
      );
    },
    async bases(_root, { filter, ...page }, { scope }) {
      readWholeListArguments(page);
      const region = readRegion(filter?.region);
      const bases = (await loaders.bases(scope, region)).filter((base) => {
        const { kind, status } = base.record.attributes;
        return lies(region, base) && !differs(filter?.kind, kind) && !differs(filter?.status, status);
      });
      return connectionOf(bases, page, ({ record: { system, id } }) => `${system}/${id}`);
    },
  };
}
