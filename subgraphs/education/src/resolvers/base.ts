import { notFound } from '@queqiao/subgraph/errors';
import { provenanceOf } from '@queqiao/records/provenance';
import { regionOf } from '@queqiao/records/regions';
import type { EducationLoaders } from '../adapter/loaders.ts';
import type { BaseResolvers } from '../generated/schema.ts';
import { schoolReference } from './references.ts';

/** `Base`, owned by this subgraph. Members may belong to another region than the base itself. */
export function baseResolvers(loaders: EducationLoaders): BaseResolvers {
  return {
    async __resolveReference({ system, id }, { scope }) {
      const found = await loaders.base(scope, system, id);
      if (found === null) throw notFound('Base', id, system);
      return found;
    },
    system: ({ record }) => record.system,
    id: ({ record }) => record.id,
    name: ({ record }) => record.attributes.name,
    kind: ({ record }) => record.attributes.kind,
    level: ({ record }) => record.attributes.level,
    status: ({ record }) => record.attributes.status,
    region: ({ record }) => regionOf(record.region),
    builtOn: ({ record }) => record.attributes.builtOn,
    leadSchool: ({ record: { attributes } }) =>
      attributes.leadSchoolCode === null ? null : schoolReference(attributes.leadSchoolCode, null),
    schools: ({ record }) => record.attributes.schoolCodes.map((code) => schoolReference(code, null)),
    enterprises: ({ record }) => record.attributes.usccs.map((uscc) => ({ uscc })),
    provenance: provenanceOf,
  };
}
