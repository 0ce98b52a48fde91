import { dayOf } from '../calendar.ts';
import { divide } from '../apportion.ts';
import type { School, SchoolLevel } from '../entities/education.ts';
import { Random } from '../random.ts';
import type { EducationState, WorldState } from '../state.ts';
import { inventSchoolName } from '../vocabulary/organisations.ts';
import { addSpoiled, malformed, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';
import type { EducationPlan } from './plan.ts';

export const LEVELS: readonly SchoolLevel[] = ['SECONDARY', 'HIGHER', 'UNDERGRADUATE'];
const KIND_WORDS: Readonly<Record<SchoolLevel, string>> = {
  SECONDARY: '职业中等专业学校',
  HIGHER: '职业技术学院',
  UNDERGRADUATE: '理工学院',
};

/** A code that is unused on the platform. */
export function inventSchoolCode(platform: EducationState, prefix: string, level: SchoolLevel, random: Random): string {
  const first = level === 'SECONDARY' ? '3' : '4';
  const code = `${first}${prefix}${String(random.int(0, 99_999)).padStart(5, '0')}`;
  return platform.schools.has(code) ? inventSchoolCode(platform, prefix, level, random) : code;
}

/** An invented school, not recognised and in no group. */
export function inventSchool(
  state: WorldState,
  platform: EducationState,
  random: Random,
  plan: EducationPlan,
  level: SchoolLevel,
  enrolment: number,
): School {
  const county = random.pick(plan.counties);
  const number = platform.schools.size;
  return {
    system: platform.system,
    code: inventSchoolCode(platform, plan.codePrefix, level, random),
    name: inventSchoolName(level === 'SECONDARY' ? county.name : plan.city, KIND_WORDS[level], number),
    level,
    ownership: random.chance(0.25) ? 'PRIVATE' : 'PUBLIC',
    region: county.code,
    groups: [],
    municipalRecognition: 'NONE',
    municipalRecognizedOn: null,
    provincialRecognition: 'NONE',
    provincialRecognizedOn: null,
    enrolment,
    formerCode: null,
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

/** Recognises the first of a list at a level, and makes the next ones candidates. */
function recognise(
  state: WorldState,
  platform: EducationState,
  random: Random,
  field: 'municipal' | 'provincial',
  codes: readonly string[],
  [recognized, candidates]: readonly [number, number],
): void {
  codes.slice(0, recognized + candidates).forEach((code, place) => {
    const school = platform.schools.get(code);
    if (school === undefined) return;
    const built = place < recognized;
    const on = built ? dayOf(state.options.now, -random.int(30, 700)) : null;
    platform.schools.put(
      field === 'municipal'
        ? { ...school, municipalRecognition: built ? 'RECOGNIZED' : 'CANDIDATE', municipalRecognizedOn: on }
        : { ...school, provincialRecognition: built ? 'RECOGNIZED' : 'CANDIDATE', provincialRecognizedOn: on },
    );
  });
}

/** The schools of a region, and which of them are recognised as 产教融合型院校. */
export function generateSchools(state: WorldState, platform: EducationState, plan: EducationPlan): void {
  const { seed, scale } = state.options;
  const random = new Random(seed, `schools of ${platform.system}`);
  for (const level of LEVELS) {
    const { schools, enrolment } = plan.levels[level];
    const groups = ['机电职业教育集团', '现代服务职业教育集团', '装备制造职业教育集团'].map((name) => plan.city + name);
    for (const part of divide(enrolment * scale, schools * scale, random)) {
      const school = inventSchool(state, platform, random, plan, level, part);
      platform.schools.put({ ...school, groups: random.chance(0.7) ? random.sample(groups, random.int(1, 2)) : [] });
    }
  }
  const vocational = random.shuffled(
    [...platform.schools.values()].filter(({ level }) => level !== 'UNDERGRADUATE').map(({ code }) => code),
  );
  const { municipal, provincial } = plan.recognitions;
  const times = ([recognized, candidates]: readonly [number, number]) =>
    [recognized * scale, candidates * scale] as const;
  recognise(state, platform, random, 'municipal', vocational, times(municipal));
  // At scale 1 one school is recognised by the province alone: a higher level does not imply the lower one.
  recognise(
    state,
    platform,
    random,
    'provincial',
    vocational.slice(1).toReversed(),
    times([Math.min(1, provincial[0]), provincial[1]]),
  );
  recognise(state, platform, random, 'provincial', vocational, [Math.max(0, provincial[0] - 1) * scale, 0]);
}

/** Schools with wrong rows, in addition to the good ones. */
export function spoilSchools(state: WorldState, platform: EducationState, plan: EducationPlan): void {
  const random = new Random(state.options.seed, `wrong schools of ${platform.system}`);
  const renew = (row: School): Partial<School> => ({
    code: inventSchoolCode(platform, plan.codePrefix, row.level, random),
    municipalRecognition: 'RECOGNIZED',
  });
  addSpoiled(platform.schools, random, renew, [
    { kind: 'MALFORMED_KEY', field: 'code', alter: (row) => ({ code: malformed(row.code) }) },
    ...(plan.chains
      ? ([
          { kind: 'MISTYPED', field: 'enrolment' },
          { kind: 'UNKNOWN_CODE', field: 'level' },
        ] as const)
      : []),
  ]);
  if (plan.chains) markOdd(platform.schools, random);
}
