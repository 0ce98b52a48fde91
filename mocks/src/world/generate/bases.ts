import { dayOf } from '../calendar.ts';
import type { Base, BaseKind, BaseStatus } from '../entities/education.ts';
import { Random } from '../random.ts';
import { ELSEWHERE } from '../regions.ts';
import type { EducationState, WorldState } from '../state.ts';
import { addSpoiled, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';
import type { EducationPlan } from './plan.ts';

const KIND_WORDS: Readonly<Record<BaseKind, string>> = {
  MUNICIPAL_CONSORTIUM: '市域产教联合体',
  INDUSTRY_COMMUNITY: '行业产教融合共同体',
  OPEN_PRACTICE_CENTRE: '开放型产教融合实践中心',
  TRAINING_BASE: '产教融合实训基地',
  ENTREPRENEURSHIP_BASE: '创新创业基地',
  INNOVATION_STUDIO: '创新工作室',
  MASTER_STUDIO: '名师工作室',
  EDUCATION_GROUP: '职业教育集团',
};

/** The possible members: codes of schools and of enterprises. */
export interface Members {
  readonly schools: readonly string[];
  readonly enterprises: readonly string[];
}

export function inventBase(
  state: WorldState,
  platform: EducationState,
  random: Random,
  plan: EducationPlan,
  kind: BaseKind,
  status: BaseStatus,
  members: Members,
): Base {
  const county = random.pick(plan.counties);
  const schools = random.sample(members.schools, random.int(1, kind.endsWith('STUDIO') ? 1 : 4));
  const id = state.nextId('JD', platform.system);
  return {
    system: platform.system,
    id,
    name: `${county.name}${KIND_WORDS[kind]}${id.slice(-3)}`,
    kind,
    level: random.weighted([
      [7, 'MUNICIPAL'],
      [2, 'PROVINCIAL'],
      [1, 'NATIONAL'],
    ] as const),
    status,
    region: county.code,
    leadSchoolCode: schools[0] ?? null,
    schoolCodes: schools,
    usccs: random.sample(members.enterprises, random.int(kind.endsWith('STUDIO') ? 0 : 1, 5)),
    builtOn: status === 'PLANNED' ? null : dayOf(state.options.now, -random.int(30, 1400)),
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

/** The bases of a region, which schools lead and which enterprises share. */
export function generateBases(state: WorldState, platform: EducationState, plan: EducationPlan): void {
  const { seed, scale } = state.options;
  const random = new Random(seed, `bases of ${platform.system}`);
  const members: Members = {
    schools: [...platform.schools.values()].map(({ code }) => code),
    enterprises: plan.chains
      ? [...state.platforms.shanqitong.enterprises.values()]
          .filter(({ faulty, keyEnterprise }) => faulty?.quarantined !== true && keyEnterprise)
          .map(({ uscc }) => uscc)
      : state.haixiEmployers.map(({ uscc }) => uscc),
  };
  for (const [count, kind, status] of plan.bases) {
    for (let left = count * scale; left > 0; left -= 1) {
      platform.bases.put(inventBase(state, platform, random, plan, kind, status, members));
    }
  }
  for (let left = plan.foreignBases * scale; left > 0; left -= 1) {
    const base = inventBase(state, platform, random, plan, 'MUNICIPAL_CONSORTIUM', 'BUILT', members);
    platform.bases.put({
      ...base,
      name: `${ELSEWHERE.name}市域产教联合体${base.id.slice(-3)}`,
      region: ELSEWHERE.code,
    });
  }
  const renew = (): Partial<Base> => ({
    id: state.nextId('JD', platform.system),
    status: 'BUILT',
    kind: plan.chains ? 'MUNICIPAL_CONSORTIUM' : 'TRAINING_BASE',
  });
  addSpoiled(platform.bases, random, renew, [
    { kind: 'UNKNOWN_CODE', field: 'kind' },
    { kind: 'MISTYPED', field: 'builtOn' },
    { kind: 'MISSING', field: 'id' },
  ]);
  markOdd(platform.bases, random);
}
