// The default mappings of both documents, written by hand as plain SQL over the view `record`, to compare their compiled
// form with. Each returns one row with `value`. 2026 is the year of the benchmark.

const built = (kind: string, region: string): string =>
  `select count(*)::float8 as value from record where type = 'Base' and region like '${region}%'
   and attributes ->> 'kind' = '${kind}' and attributes ->> 'status' = 'BUILT'`;

/** A record lies where the enterprise lies that it is of. */
const recognised = (level: string): string =>
  `select count(distinct r.attributes ->> 'uscc')::float8 as value from record as r
   left join record as e on e.system = 'shanqitong' and e.type = 'Enterprise' and e.id = r.attributes ->> 'uscc'
   where r.type = 'Cultivation' and coalesce(e.attributes ->> 'region', r.region) like '6103%'
   and r.attributes ->> 'level' = '${level}' and r.attributes ->> 'status' = 'RECOGNIZED'`;

const schools = (attribute: string): string =>
  `select count(distinct id)::float8 as value from record where type = 'School' and region like '6103%'
   and attributes ->> '${attribute}' = 'RECOGNIZED'`;

const joined = (key: string): string =>
  `select count(distinct c.attributes ->> '${key}')::float8 as value from record as c
   join record as e on e.system = 'shanqitong' and e.type = 'Enterprise' and e.id = c.attributes ->> 'uscc'
   join record as s on s.system in ('zhijiao', 'haixi-education') and s.type = 'School' and s.id = c.attributes ->> 'schoolCode'
   where c.type = 'Cooperation' and (e.attributes ->> 'keyEnterprise')::boolean
   and e.attributes ->> 'region' between '610300' and '610399' and s.attributes ->> 'region' between '610300' and '610399'`;

/** Of the newest year, with the school beside the row. */
const ofNewest = (type: string, region: string, aggregate: string, where: string): string =>
  `select (${aggregate})::float8 as value from record as r
   left join record as s on s.system in ('zhijiao', 'haixi-education') and s.type = 'School' and s.id = r.attributes ->> 'schoolCode'
   where r.type = '${type}' and coalesce(s.attributes ->> 'region', r.region) like '${region}%' and ${where}
   and (r.attributes ->> 'year')::int = (select max((attributes ->> 'year')::int) from record
     where type = '${type}' and region like '${region}%' and (attributes ->> 'year')::int <= 2026)`;

const ratio = (numerator: string, denominator: string): string =>
  `sum((r.attributes ->> '${numerator}')::numeric) / nullif(sum((r.attributes ->> '${denominator}')::numeric), 0) * 100`;
const reported = (...names: string[]): string =>
  names.map((name) => `r.attributes ->> '${name}' is not null`).join(' and ');
const level = (name: string): string => `s.attributes ->> 'level' = '${name}'`;
const VOCATIONAL = `s.attributes ->> 'level' is distinct from 'UNDERGRADUATE'`;

const majors = (select: string, where: string): string =>
  `select (${select})::float8 as value from record as r
   left join record as s on s.system in ('zhijiao', 'haixi-education') and s.type = 'School' and s.id = r.attributes ->> 'schoolCode'
   where r.type = 'Major' and coalesce(s.attributes ->> 'region', r.region) like '6328%' and ${where}`;
const offered = `coalesce(r.attributes ->> 'status', '') <> 'WITHDRAWN'`;

const workforce = (numerator: string, denominator: string): string =>
  `select (sum((attributes ->> '${numerator}')::numeric) / sum((attributes ->> '${denominator}')::numeric) * 100)::float8 as value
   from record where type = 'Workforce' and region like '6328%' and (attributes ->> 'year')::int =
     (select max((attributes ->> 'year')::int) from record where type = 'Workforce' and region like '6328%' and (attributes ->> 'year')::int <= 2026)`;

/** By indicator. */
export const BY_HAND: Readonly<Record<string, string>> = {
  'baoji-2024-37/municipal-consortia': built('MUNICIPAL_CONSORTIUM', '6103'),
  'baoji-2024-37/industry-communities': built('INDUSTRY_COMMUNITY', '6103'),
  'baoji-2024-37/open-practice-centres': built('OPEN_PRACTICE_CENTRE', '6103'),
  'baoji-2024-37/training-bases': built('TRAINING_BASE', '6103'),
  'baoji-2024-37/municipal-enterprises': recognised('MUNICIPAL'),
  'baoji-2024-37/provincial-enterprises': recognised('PROVINCIAL'),
  'baoji-2024-37/municipal-schools': schools('municipalRecognition'),
  'baoji-2024-37/provincial-schools': schools('provincialRecognition'),
  'baoji-2024-37/matchmaking-schools': joined('schoolCode'),
  'baoji-2024-37/matchmaking-enterprises': joined('uscc'),
  'baoji-2024-37/education-groups': built('EDUCATION_GROUP', '6103'),
  'baoji-2024-37/rd-subsidy-share': `select (${ratio('subsidy', 'totalCost')})::float8 as value from record as r
     left join record as e on e.system = 'shanqitong' and e.type = 'Enterprise' and e.id = r.attributes ->> 'uscc'
     where r.type = 'RdProject' and coalesce(e.attributes ->> 'region', r.region) like '6103%' and r.attributes ->> 'appraisal' = 'PASSED'`,
  'baoji-2024-37/dual-qualified-secondary': ofNewest(
    'TeacherStats',
    '6103',
    ratio('dualQualified', 'professional'),
    level('SECONDARY'),
  ),
  'baoji-2024-37/dual-qualified-higher': ofNewest(
    'TeacherStats',
    '6103',
    ratio('dualQualified', 'professional'),
    level('HIGHER'),
  ),
  'haixi-2020-93/vocational-enrolment': `select sum((attributes ->> 'enrolment')::int)::float8 as value from record
     where type = 'School' and region like '6328%' and attributes ->> 'level' in ('SECONDARY', 'HIGHER')`,
  'haixi-2020-93/dual-qualified-teachers': ofNewest(
    'TeacherStats',
    '6328',
    ratio('dualQualified', 'professional'),
    VOCATIONAL,
  ),
  'haixi-2020-93/major-clusters': majors(
    `count(distinct r.attributes ->> 'cluster')`,
    `r.attributes ->> 'level' = 'HIGHER' and ${offered}`,
  ),
  'haixi-2020-93/featured-majors': majors(
    `100.0 * count(*) filter (where (r.attributes ->> 'featured')::boolean) / count(*)`,
    `r.attributes ->> 'level' = 'SECONDARY' and ${offered}`,
  ),
  'haixi-2020-93/innovation-studios': built('INNOVATION_STUDIO', '6328'),
  'haixi-2020-93/master-studios': built('MASTER_STUDIO', '6328'),
  'haixi-2020-93/training-bases': built('TRAINING_BASE', '6328'),
  'haixi-2020-93/articulated-majors': `select count(*)::float8 as value from record as m
     join record as p on p.system in ('zhijiao', 'haixi-education') and p.type = 'Major' and p.id = m.attributes ->> 'articulatedWith'
     join record as s on s.system in ('zhijiao', 'haixi-education') and s.type = 'School' and s.id = p.attributes ->> 'schoolCode'
     left join record as o on o.system in ('zhijiao', 'haixi-education') and o.type = 'School' and o.id = m.attributes ->> 'schoolCode'
     where m.type = 'Major' and coalesce(o.attributes ->> 'region', m.region) like '6328%' and m.attributes ->> 'level' = 'SECONDARY' and m.attributes ->> 'status' is distinct from 'WITHDRAWN' and s.attributes ->> 'level' = 'HIGHER'`,
  'haixi-2020-93/progression-to-higher': ofNewest(
    'AnnualReturn',
    '6328',
    ratio('furtherStudy', 'graduates'),
    `${level('SECONDARY')} and ${reported('furtherStudy', 'graduates')}`,
  ),
  'haixi-2020-93/digital-classrooms': ofNewest(
    'AnnualReturn',
    '6328',
    ratio('digitalClassrooms', 'classrooms'),
    `${VOCATIONAL} and ${reported('digitalClassrooms', 'classrooms')}`,
  ),
  'haixi-2020-93/articulation-coverage': majors(
    `100.0 * count(*) filter (where r.attributes ->> 'articulation' <> 'NONE') / count(*)`,
    `r.attributes ->> 'level' = 'SECONDARY' and r.attributes ->> 'status' = 'ENROLLING'`,
  ),
  'haixi-2020-93/employment-rate': ofNewest('EmploymentOutcome', '6328', ratio('employed', 'graduates'), VOCATIONAL),
  'haixi-2020-93/entrepreneurship-base': built('ENTREPRENEURSHIP_BASE', '6328'),
  'haixi-2020-93/yearly-training': `select sum((attributes ->> 'participants')::int)::float8 as value from record
     where type = 'Training' and region like '6328%' and extract(year from (attributes ->> 'startedOn')::date) = 2025`,
  'haixi-2020-93/skilled-share': workforce('skilled', 'employed'),
  'haixi-2020-93/high-skilled-share': workforce('highSkilled', 'skilled'),
  'haixi-2020-93/one-plus-x-rate': ofNewest(
    'AnnualReturn',
    '6328',
    ratio('certificateAwarded', 'certificateExamined'),
    `${VOCATIONAL} and ${reported('certificateAwarded', 'certificateExamined')}`,
  ),
  'haixi-2020-93/practice-months': ofNewest(
    'TeacherStats',
    '6328',
    `min((r.attributes ->> 'practiceMonths5y')::numeric)`,
    VOCATIONAL,
  ),
  'haixi-2020-93/degree-qualified-teachers': ofNewest(
    'TeacherStats',
    '6328',
    ratio('degreeQualified', 'fullTime'),
    VOCATIONAL,
  ),
  'haixi-2020-93/postgraduate-teachers': ofNewest(
    'TeacherStats',
    '6328',
    ratio('postgraduate', 'fullTime'),
    VOCATIONAL,
  ),
  'haixi-2020-93/higher-funding-per-student': ofNewest(
    'AnnualReturn',
    '6328',
    `min((r.attributes ->> 'fundingPerStudent')::numeric)`,
    level('HIGHER'),
  ),
  'haixi-2020-93/surcharge-share': ofNewest(
    'AnnualReturn',
    '6328',
    `min((r.attributes ->> 'surchargeShare')::numeric)`,
    'true',
  ),
};
