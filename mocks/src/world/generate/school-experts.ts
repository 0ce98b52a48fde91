import type { School, SchoolExpert } from '../entities/education.ts';
import { Random } from '../random.ts';
import type { EducationState, WorldState } from '../state.ts';
import { CHAIN_TOPICS } from '../vocabulary/chains.ts';
import { inventPerson, TEACHER_TITLES } from '../vocabulary/people.ts';
import { addSpoiled, malformed, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';
import type { EducationPlan } from './plan.ts';

export function inventSchoolExpert(
  state: WorldState,
  random: Random,
  { system, code }: Pick<School, 'system' | 'code'>,
): SchoolExpert {
  return {
    system,
    id: state.nextId(system === 'zhijiao' ? 'BJ-ZJ' : 'HX-ZJ'),
    schoolCode: code,
    name: inventPerson(random),
    title: random.pick(TEACHER_TITLES),
    skills: random.pick(random.pick(CHAIN_TOPICS).occupations).skills,
    availableForEnterprise: random.chance(0.7),
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

/** Teachers available to enterprises (院校兼职教师资源). */
export function generateSchoolExperts(state: WorldState, platform: EducationState, plan: EducationPlan): void {
  const random = new Random(state.options.seed, `experts of ${platform.system}`);
  const schools = [...platform.schools.values()];
  for (let left = plan.experts * state.options.scale; left > 0; left -= 1) {
    platform.experts.put(inventSchoolExpert(state, random, random.pick(schools)));
  }
  addSpoiled(
    platform.experts,
    random,
    () => ({ id: state.nextId(platform.system === 'zhijiao' ? 'BJ-ZJ' : 'HX-ZJ') }),
    [
      { kind: 'MALFORMED_KEY', field: 'schoolCode', alter: (row) => ({ schoolCode: malformed(row.schoolCode) }) },
      { kind: 'MISTYPED', field: 'skills' },
    ],
  );
  markOdd(platform.experts, random);
}
