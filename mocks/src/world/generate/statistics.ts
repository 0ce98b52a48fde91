import { apportion } from '../apportion.ts';
import { yearOf } from '../calendar.ts';
import type { Collection } from '../collection.ts';
import type { FaultKind } from '../entities/entity.ts';
import type { AnnualReturn, School, TeacherStats } from '../entities/education.ts';
import { Random } from '../random.ts';
import type { EducationState, WorldState } from '../state.ts';
import { malformed, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';
import { YEARS, type EducationPlan } from './plan.ts';
import { LEVELS } from './schools.ts';

/** Takes a share (per cent) of each part so that it is that share of the whole, up to rounding. */
function shareOf(parts: readonly number[], percent: number, random: Random): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return apportion(Math.round((whole * percent) / 100), parts, random);
}

/** The years that statistics exist for, oldest first. */
export function yearsOf(state: WorldState): number[] {
  const newest = yearOf(state.options.now) - 1;
  return Array.from({ length: YEARS }, (_, place) => newest - YEARS + 1 + place);
}

const at = (list: readonly number[], place: number): number => list[place] ?? 0;

function teachers(
  state: WorldState,
  schools: readonly School[],
  plan: EducationPlan,
  place: number,
  year: number,
  random: Random,
): TeacherStats[] {
  const fullTime = schools.map(({ enrolment }) => Math.max(20, Math.round((enrolment / 16) * (0.91 + place * 0.03))));
  const professional = fullTime.map((count) => Math.round((count * random.int(50, 62)) / 100));
  const degreeQualified = shareOf(fullTime, at(plan.degreeQualified, place), random);
  const postgraduate = shareOf(fullTime, at(plan.postgraduate, place), random);
  const dualQualified = schools.map(() => 0);
  for (const level of LEVELS) {
    const places = [...schools.keys()].filter((index) => schools[index]?.level === level);
    const parts = shareOf(
      places.map((index) => at(professional, index)),
      at(plan.levels[level].dualQualified, place),
      random,
    );
    places.forEach((index, part) => (dualQualified[index] = at(parts, part)));
  }
  return schools.map(({ system, code }, index) => ({
    system,
    schoolCode: code,
    year,
    fullTime: at(fullTime, index),
    professional: at(professional, index),
    dualQualified: at(dualQualified, index),
    degreeQualified: at(degreeQualified, index),
    postgraduate: at(postgraduate, index),
    // Never below the newest year's: the minimum of the newest year is the overall minimum.
    practiceMonths5y:
      Math.round((at(plan.practiceMonths, index % plan.practiceMonths.length) + (YEARS - 1 - place) * 0.2) * 10) / 10,
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  }));
}

function returns(
  state: WorldState,
  schools: readonly School[],
  plan: EducationPlan,
  place: number,
  year: number,
  random: Random,
): AnnualReturn[] {
  const students = schools.map(({ enrolment }) => Math.round(enrolment * (0.91 + place * 0.03)));
  const graduates = students.map((count) => Math.round((count * random.int(28, 34)) / 100));
  const secondary = graduates.map((count, index) => (schools[index]?.level === 'SECONDARY' ? count : 0));
  const furtherStudy = shareOf(secondary, at(plan.progression, place), random);
  const examined = graduates.map((count) => Math.round((count * random.int(55, 80)) / 100));
  const awarded = shareOf(examined, at(plan.certificates, place), random);
  const classrooms = students.map((count) => Math.max(8, Math.round(count / 38)));
  const digital = shareOf(classrooms, at(plan.digitalClassrooms, place), random);
  return schools.map((school, index) => ({
    system: school.system,
    schoolCode: school.code,
    schoolName: school.name,
    year,
    students: at(students, index),
    graduates: at(graduates, index),
    furtherStudy: school.level === 'SECONDARY' ? at(furtherStudy, index) : Math.round(at(graduates, index) * 0.1),
    certificateExamined: at(examined, index),
    certificateAwarded: at(awarded, index),
    fundingPerStudent: plan.fundingPerStudent[school.level] + random.int(0, 40) * 10 + place * 50,
    digitalClassrooms: at(digital, index),
    classrooms: at(classrooms, index),
    surchargeShare: plan.surchargeShare?.[place] ?? null,
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  }));
}

const SOMETIMES_EMPTY = ['furtherStudy', 'certificateAwarded', 'digitalClassrooms', 'fundingPerStudent'] as const;

/** Teacher statistics and yearly returns of all schools. */
export function generateStatistics(state: WorldState, platform: EducationState, plan: EducationPlan): void {
  const random = new Random(state.options.seed, `statistics of ${platform.system}`);
  const schools = [...platform.schools.values()];
  const years = yearsOf(state);
  years.forEach((year, place) => {
    for (const row of teachers(state, schools, plan, place, year, random)) platform.teacherStats.put(row);
    for (const row of returns(state, schools, plan, place, year, random)) platform.returns.put(row);
  });
  const newest = years.at(-1) ?? 0;
  if (plan.chains) spoilNewest(platform, schools, newest, random);
  else spoilOlder(platform, schools, newest, random);
  reportEarly(platform, schools, newest + 1, random);
}

/** The share of schools that have reported the year that is not over. */
const EARLY_SHARE = 1 / 3;

/**
 * Some schools have already reported the present year, with figures so good, or so bad, that whoever takes the newest year for the one
 * that counts is far off.
 */
function reportEarly(
  { teacherStats, returns: list }: EducationState,
  schools: readonly School[],
  year: number,
  random: Random,
): void {
  for (const { code } of random.sample(schools, Math.ceil(schools.length * EARLY_SHARE))) {
    const [stats, former] = [teacherStats.get(`${code}/${year - 1}`), list.get(`${code}/${year - 1}`)];
    if (stats?.faulty === null) {
      const { professional: dualQualified, fullTime: degreeQualified } = stats;
      teacherStats.put({ ...stats, year, dualQualified, degreeQualified, postgraduate: 0, practiceMonths5y: 0.5 });
    }
    if (former?.faulty === null) {
      const {
        graduates: furtherStudy,
        certificateExamined: certificateAwarded,
        classrooms: digitalClassrooms,
      } = former;
      const early = { furtherStudy, certificateAwarded, digitalClassrooms, students: null, fundingPerStudent: 100 };
      list.put({ ...former, ...early, year, surchargeShare: former.surchargeShare === null ? null : 1 });
    }
  }
}

function blank<T extends TeacherStats | AnnualReturn>(list: Collection<T>, key: string, field: keyof T & string): void {
  const row = list.get(key);
  if (row !== undefined) list.put({ ...row, [field]: null });
}

/** Replaces a good row by a wrong one, or adds the wrong one under its own key where the patch says so. */
function turnWrong<T extends TeacherStats | AnnualReturn>(
  list: Collection<T>,
  school: School | undefined,
  year: number,
  kind: FaultKind,
  field: keyof T & string,
  patch: Partial<TeacherStats & AnnualReturn> = {},
): void {
  const key = `${school?.code ?? ''}/${year}`;
  const row = list.get(key);
  if (row === undefined) return;
  if (patch.year === undefined) list.delete(key);
  const malformedKey = kind === 'MALFORMED_KEY' ? { schoolCode: malformed(row.schoolCode) } : {};
  list.put({ ...row, ...patch, ...malformedKey, faulty: { kind, field, quarantined: true } });
}

/** For many schools: one has not reported the newest year, some figures are wrong, and some cells are empty. */
function spoilNewest(
  { teacherStats, returns: list }: EducationState,
  schools: readonly School[],
  year: number,
  random: Random,
): void {
  const [late, one, two, three, four, five, ...others] = random.sample(schools, 14);
  teacherStats.delete(`${late?.code ?? ''}/${year}`);
  turnWrong(teacherStats, one, year, 'MALFORMED_KEY', 'schoolCode');
  turnWrong(teacherStats, two, year, 'MISTYPED', 'dualQualified');
  turnWrong(teacherStats, three, year, 'MISSING', 'schoolCode');
  turnWrong(list, four, year, 'MALFORMED_KEY', 'schoolCode');
  turnWrong(list, five, year, 'MISTYPED', 'graduates');
  for (const { code } of others) {
    blank(list, `${code}/${year}`, random.pick(SOMETIMES_EMPTY));
    blank(teacherStats, `${code}/${year}`, random.pick(['dualQualified', 'professional', 'degreeQualified']));
  }
  markOdd(teacherStats, random);
}

/**
 * For few schools: some cells of the newest year are empty, one school has never reported which teachers have the required degree, and a
 * year before all others has wrong figures.
 */
function spoilOlder(
  platform: EducationState,
  [first, second]: readonly School[],
  newest: number,
  random: Random,
): void {
  blank(platform.returns, `${first?.code ?? ''}/${newest}`, 'certificateAwarded');
  blank(platform.returns, `${second?.code ?? ''}/${newest}`, 'digitalClassrooms');
  blank(platform.teacherStats, `${first?.code ?? ''}/${newest}`, 'dualQualified');
  const oldest = newest - YEARS + 1;
  for (let year = oldest; year <= newest; year += 1) {
    blank(platform.teacherStats, `${second?.code ?? ''}/${year}`, 'degreeQualified');
  }
  const before = { year: oldest - 1 };
  turnWrong(platform.teacherStats, first, oldest, 'MISTYPED', 'postgraduate', before);
  turnWrong(platform.returns, second, oldest, 'MISTYPED', 'students', before);
  markOdd(platform.teacherStats, random);
}
