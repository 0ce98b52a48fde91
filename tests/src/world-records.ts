import { loadInstallations } from '@queqiao/platform/installations';
import type { JsonValue, RecordTypeName } from '@queqiao/records';
import type { World } from '@queqiao/mocks';
import { z } from 'zod';

/** A record of the world that mappings read, as in the hub. */
export interface WorldRecord {
  readonly system: string;
  readonly type: RecordTypeName;
  readonly id: string;
  readonly region: string;
  readonly attributes: Readonly<Record<string, JsonValue>>;
}

/** The lists of the world's platforms that mappings read, as record types. */
const LISTS = new Map<string, RecordTypeName>([
  ['outcomes', 'EmploymentOutcome'],
  ['trainings', 'Training'],
  ['workforce', 'Workforce'],
  ['enterprises', 'Enterprise'],
  ['cultivation', 'Cultivation'],
  ['projects', 'RdProject'],
  ['cooperations', 'Cooperation'],
  ['schools', 'School'],
  ['majors', 'Major'],
  ['teacherStats', 'TeacherStats'],
  ['returns', 'AnnualReturn'],
  ['bases', 'Base'],
]);

const regions = new Map(loadInstallations().map(({ system, region }) => [system, region]));

interface Row {
  readonly faulty: { readonly quarantined: boolean } | null;
}

interface List {
  readonly ordered: () => readonly Row[];
  readonly key: (row: Row) => string;
}

const rowFields = z.looseObject({
  region: z.string().optional(),
  articulatedWith: z.object({ schoolCode: z.string(), majorCode: z.string() }).nullish(),
});

/** A row of the world as a record: the attributes have the same names, except that a record refers to a partner major by its key. */
function recordOf(row: Row, list: List, system: string, type: RecordTypeName): WorldRecord {
  const { region = regions.get(system) ?? '', articulatedWith: partner } = rowFields.parse(row);
  const attributes: Record<string, JsonValue> = JSON.parse(JSON.stringify(row));
  if (partner) attributes['articulatedWith'] = `${partner.schoolCode}/${partner.majorCode}`;
  return { system, type, id: list.key(row), region, attributes };
}

function recordsOfList(list: List, system: string, type: RecordTypeName): WorldRecord[] {
  return list
    .ordered()
    .filter(({ faulty }) => faulty?.quarantined !== true)
    .map((row) => recordOf(row, list, system, type));
}

/** The records of the world that mappings read: those that are not quarantined. */
export function recordsOf(world: World): WorldRecord[] {
  return Object.values(world.platforms).flatMap((platform) =>
    Object.entries<List | string>(platform).flatMap(([name, list]) => {
      const type = LISTS.get(name);
      return type === undefined || typeof list === 'string' ? [] : recordsOfList(list, platform.system, type);
    }),
  );
}
