import { DAY, HOUR } from '../calendar.ts';
import type { JobFair } from '../entities/employment.ts';
import { Random } from '../random.ts';
import type { EducationState, EmploymentState, WorldState } from '../state.ts';
import { addSpoiled, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';
import type { EducationPlan } from './plan.ts';

export function inventFair(
  state: WorldState,
  platform: EmploymentState,
  random: Random,
  plan: EducationPlan,
  schools: readonly string[],
): JobFair {
  const county = random.pick(plan.counties);
  const online = random.chance(0.4);
  const startsAt = Math.floor(state.options.now / HOUR) * HOUR + random.int(-300, 45) * DAY;
  const enterprises = random.int(12, 160);
  return {
    system: platform.system,
    id: state.nextId(platform.system === 'qinyun' ? 'ZP' : 'HXZP'),
    name: `${county.name}${random.pick(['春风行动', '民营企业招聘月', '高校毕业生', '技能人才'])}${online ? '网络' : ''}招聘会`,
    online,
    region: county.code,
    venue: online ? null : `${county.name}${random.pick(['人力资源市场', '体育馆', '职教中心'])}`,
    startsAt,
    endsAt: startsAt + random.int(3, 8) * HOUR,
    schoolCodes: random.sample(schools, random.int(0, 4)),
    enterprises,
    posts: enterprises * random.int(3, 15),
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

/** Job fairs, past and announced. */
export function generateFairs(
  state: WorldState,
  platform: EmploymentState,
  education: EducationState,
  plan: EducationPlan,
): void {
  const random = new Random(state.options.seed, `fairs of ${platform.system}`);
  const schools = [...education.schools.values()].map(({ code }) => code);
  for (let left = plan.fairs * state.options.scale; left > 0; left -= 1) {
    platform.fairs.put(inventFair(state, platform, random, plan, schools));
  }
  const renew = (): Partial<JobFair> => ({ id: state.nextId(platform.system === 'qinyun' ? 'ZP' : 'HXZP') });
  addSpoiled(platform.fairs, random, renew, [
    { kind: 'MISTYPED', field: 'startsAt' },
    { kind: 'UNKNOWN_CODE', field: 'online' },
  ]);
  markOdd(platform.fairs, random);
}
