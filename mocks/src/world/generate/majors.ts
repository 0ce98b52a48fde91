import { divide } from '../apportion.ts';
import type { Course, Major, School } from '../entities/education.ts';
import { Random } from '../random.ts';
import type { EducationState, WorldState } from '../state.ts';
import { CHAIN_TOPICS } from '../vocabulary/chains.ts';
import { COURSE_WORDS, MAJOR_CATALOGUE, type CatalogueMajor } from '../vocabulary/majors.ts';
import { chainCode } from './enterprises.ts';
import { addSpoiled, malformed, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';
import type { EducationPlan } from './plan.ts';

// Equal majors of different schools share one list of courses until one of them changes.
const courses = new Map<string, readonly Course[]>();

function coursesOf({ code, name }: CatalogueMajor, random: Random): readonly Course[] {
  let list = courses.get(code);
  if (list === undefined) {
    // Derived from the code itself, so that every world has the same.
    const own = new Random(Number(code), 'courses');
    list = own.sample(COURSE_WORDS, 6).map((word, place) => ({
      code: `${code}${String(place + 1).padStart(2, '0')}`,
      name: `${name.replace(/(技术|应用)$/, '')}${word}`,
      hours: own.chance(0.1) ? null : own.int(2, 9) * 16,
      digital: own.chance(0.5),
    }));
    courses.set(code, list);
  }
  return random.chance(0.1) ? list.slice(0, 4) : list;
}

/** A major with enrolment, not featured and without articulation. */
export function inventMajor(
  state: WorldState,
  random: Random,
  school: School,
  entry: CatalogueMajor,
  enrolment: number,
  round: number | null,
): Major {
  return {
    system: school.system,
    schoolCode: school.code,
    majorCode: entry.code,
    name: entry.name,
    level: school.level,
    enrolment,
    chainCodes: round === null ? [] : entry.chains.map((place) => chainCode(round * CHAIN_TOPICS.length + place)),
    featured: false,
    cluster: null,
    articulation: 'NONE',
    articulatedWith: null,
    status: 'ENROLLING',
    courses: coursesOf(entry, random),
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

/** The majors of all schools of a region; those of a large world are spread over all its chains. */
export function generateMajors(state: WorldState, platform: EducationState, plan: EducationPlan): void {
  const { seed, scale } = state.options;
  const random = new Random(seed, `majors of ${platform.system}`);
  [...platform.schools.values()].forEach((school, place) => {
    const { majors: count } = plan.levels[school.level];
    const parts = divide(school.enrolment, count, random);
    random.sample(MAJOR_CATALOGUE[school.level], count).forEach((entry, index) => {
      const round = plan.chains ? place % scale : null;
      platform.majors.put(inventMajor(state, random, school, entry, parts[index] ?? 0, round));
    });
  });
}

/** Majors with wrong rows, in addition to the good ones. */
export function spoilMajors(state: WorldState, platform: EducationState): void {
  const random = new Random(state.options.seed, `wrong majors of ${platform.system}`);
  let next = 999_000;
  const renew = (): Partial<Major> => ({ majorCode: String((next -= 1)), featured: true });
  addSpoiled(platform.majors, random, renew, [
    { kind: 'MALFORMED_KEY', field: 'majorCode', alter: (row) => ({ majorCode: malformed(row.majorCode) }) },
    { kind: 'MISTYPED', field: 'enrolment' },
    { kind: 'UNKNOWN_CODE', field: 'articulation' },
    { kind: 'UNKNOWN_CODE', field: 'status' },
    { kind: 'MISSING', field: 'majorCode' },
  ]);
  markOdd(platform.majors, random);
}
