import type { Queryable } from '@queqiao/store';

// Records for `pnpm bench indicators`, created by the engine itself: a third of the requested number is in Haixi, every
// enterprise and school has dependent records, and each attribute that a mapping reads has a value.

interface Kind {
  readonly system: string;
  readonly type: string;
  readonly region: string;
  /** Its share of all records, in thousandths. */
  readonly share: number;
  readonly id: string;
  readonly attributes: string;
}

const BAOJI = '610300';
const HAIXI = '632800';
const one = (values: string, of = 'g'): string => `(array[${values}])[1 + ${of} % ${values.split(',').length}]`;
const school = (region: string, of = 'g'): string => `'${region.slice(0, 4)}' || lpad((${of} % schools)::text, 6, '0')`;

function education(region: string, system: string, weight: number): Kind[] {
  const code = school(region);
  return [
    {
      system,
      type: 'School',
      region,
      share: 10 * weight,
      id: `'${region.slice(0, 4)}' || lpad(g::text, 6, '0')`,
      attributes: `'code', '${region.slice(0, 4)}' || lpad(g::text, 6, '0'), 'region', '${region}',
        'level', ${one(`'SECONDARY','HIGHER','SECONDARY','UNDERGRADUATE'`)}, 'enrolment', 500 + g % 900,
        'municipalRecognition', ${one(`'NONE','RECOGNIZED','CANDIDATE'`)}, 'provincialRecognition', ${one(`'NONE','RECOGNIZED'`)}`,
    },
    {
      system,
      type: 'Major',
      region,
      share: 90 * weight,
      id: `${code} || '/' || g`,
      attributes: `'schoolCode', ${code}, 'majorCode', g::text, 'level', ${one(`'SECONDARY','HIGHER'`)}, 'featured', g % 3 = 0,
        'cluster', 'cluster ' || g % 40, 'status', ${one(`'ENROLLING','ENROLLING','WITHDRAWN'`)},
        'articulation', ${one(`'NONE','THREE_PLUS_TWO'`)},
        'articulatedWith', case when g % 4 = 0 then ${school(region, '(g + 1)')} || '/' || g + 1 end`,
    },
    {
      system,
      type: 'TeacherStats',
      region,
      share: 60 * weight,
      id: `${code} || '/' || (2020 + (g / schools) % 6) || '/' || g`,
      attributes: `'schoolCode', ${code}, 'year', 2020 + (g / schools) % 6, 'fullTime', 50 + g % 50, 'professional', 30 + g % 20,
        'dualQualified', 10 + g % 20, 'degreeQualified', 40 + g % 10, 'postgraduate', 5 + g % 9, 'practiceMonths5y', 3 + g % 9`,
    },
    {
      system,
      type: 'AnnualReturn',
      region,
      share: 40 * weight,
      id: `${code} || '/' || (2022 + (g / schools) % 4) || '/' || g`,
      attributes: `'schoolCode', ${code}, 'year', 2022 + (g / schools) % 4, 'graduates', 200 + g % 90, 'furtherStudy', case when g % 9 > 0 or (g / schools) % 4 = 3 then 90 + g % 50 end,
        'certificateExamined', 90 + g % 20, 'certificateAwarded', 70 + g % 20, 'fundingPerStudent', 9000 + g % 5000,
        'digitalClassrooms', 20 + g % 20, 'classrooms', 50 + g % 9, 'surchargeShare', 25 + g % 9`,
    },
    {
      system,
      type: 'Base',
      region,
      share: 20 * weight,
      id: `'base' || g`,
      attributes: `'kind', ${one(`'MUNICIPAL_CONSORTIUM','INDUSTRY_COMMUNITY','OPEN_PRACTICE_CENTRE','TRAINING_BASE','EDUCATION_GROUP','INNOVATION_STUDIO','MASTER_STUDIO','ENTREPRENEURSHIP_BASE'`)},
        'status', ${one(`'BUILT','PLANNED','REVOKED'`)}, 'schoolCodes', '[]'::jsonb, 'usccs', '[]'::jsonb`,
    },
  ];
}

const KINDS: readonly Kind[] = [
  ...education(BAOJI, 'zhijiao', 1),
  ...education(HAIXI, 'haixi-education', 1),
  {
    system: 'shanqitong',
    type: 'Enterprise',
    region: BAOJI,
    share: 150,
    id: `'E' || g`,
    attributes: `'uscc', 'E' || g, 'region', '610323', 'keyEnterprise', g % 3 = 0`,
  },
  {
    system: 'shanqitong',
    type: 'Cultivation',
    region: BAOJI,
    share: 100,
    id: 'g::text',
    attributes: `'uscc', 'E' || g % enterprises, 'level', ${one(`'MUNICIPAL','PROVINCIAL','NATIONAL'`)}, 'status', ${one(`'RECOGNIZED','CANDIDATE','RECOGNIZED','REVOKED'`)}`,
  },
  {
    system: 'shanqitong',
    type: 'Cooperation',
    region: BAOJI,
    share: 150,
    id: 'g::text',
    attributes: `'uscc', 'E' || g % enterprises, 'schoolCode', ${school(BAOJI)}, 'kind', 'VISIT'`,
  },
  {
    system: 'shanqitong',
    type: 'RdProject',
    region: BAOJI,
    share: 40,
    id: 'g::text',
    attributes: `'uscc', 'E' || g % enterprises, 'appraisal', ${one(`'PASSED','PASSED','FAILED'`)}, 'subsidy', 10 + g % 9, 'totalCost', 60 + g % 40`,
  },
  {
    system: 'haixi-employment',
    type: 'EmploymentOutcome',
    region: HAIXI,
    share: 60,
    id: `${school(HAIXI)} || '/' || g`,
    attributes: `'schoolCode', ${school(HAIXI)}, 'year', 2020 + (g / schools) % 6, 'graduates', 40 + g % 9, 'employed', 30 + g % 9`,
  },
  {
    system: 'haixi-employment',
    type: 'Training',
    region: HAIXI,
    share: 40,
    id: 'g::text',
    attributes: `'startedOn', to_char(date '2021-01-01' + (g * 37 % 1900)::int, 'YYYY-MM-DD'), 'participants', 20 + g % 30`,
  },
  {
    system: 'haixi-employment',
    type: 'Workforce',
    region: HAIXI,
    share: 20,
    id: 'g::text',
    attributes: `'year', 2020 + (g / 7) % 6, 'employed', 900 + g % 90, 'skilled', 300 + g % 90, 'highSkilled', 90 + g % 30`,
  },
];

/** Fills an empty store with about this many records. */
export async function fillStore(database: Queryable, records: number): Promise<void> {
  const countOf = ({ share }: Kind): number => Math.max(2, Math.round((records * share) / 1000));
  const numbers = { schools: Math.max(2, Math.round(records / 100)), enterprises: Math.round((records * 150) / 1000) };
  let position = 0;
  for (const kind of KINDS) {
    const attributes = kind.attributes
      .replaceAll('schools', String(numbers.schools))
      .replaceAll('enterprises', String(numbers.enterprises));
    const count = countOf(kind);
    const id = kind.id.replaceAll('schools', String(numbers.schools));
    await database.run(
      `insert into record_version (position, origin, version, removed, at, first_seen_at, system, type, id, region, kind,
         content_hash, told_hash, attributes)
       select ${position} + g, ${position} + g, 1, false, '2026-01-01Z', '2026-01-01Z', '${kind.system}', '${kind.type}', ${id},
         '${kind.region}', 'CREATED', sha256(g::text::bytea), '', jsonb_build_object(${attributes})
       from generate_series(1, ${count}) as g`,
    );
    position += count;
  }
  await database.run(`update change_log set newest = ${position}, newest_at = '2026-01-01Z'`);
  await database.run('analyze record_version');
}
