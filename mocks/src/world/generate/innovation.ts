import { dayOf } from '../calendar.ts';
import type { Enterprise, EnterpriseExpert, RdProject, TechDemand } from '../entities/enterprise.ts';
import { Random } from '../random.ts';
import type { WorldState } from '../state.ts';
import { withWrongCheck } from '../uscc.ts';
import { DEMAND_TITLES } from '../vocabulary/consultation.ts';
import { EXPERT_TITLES, inventPerson } from '../vocabulary/people.ts';
import { tradeOf } from './enterprises.ts';
import { addSpoiled, malformed, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';

/** At scale 1. */
const DEMANDS = 420;
const PROJECTS = 150;
const EXPERTS = 520;

export function inventDemand(
  state: WorldState,
  random: Random,
  enterprise: Enterprise,
  schoolCode: string,
): TechDemand {
  const status = random.weighted([
    [5, 'OPEN'],
    [3, 'MATCHED'],
    [2, 'SOLVED'],
    [1, 'CLOSED'],
  ] as const);
  const title = random.pick(DEMAND_TITLES);
  return {
    system: 'shanqitong',
    id: state.nextId('JS'),
    uscc: enterprise.uscc,
    title: `${tradeOf(enterprise).name}:${title}`,
    summary: `生产中遇到${title}的难题,征集解决方案。`,
    chainCode: enterprise.chainCodes[0] ?? null,
    budget: random.chance(0.1) ? null : random.int(5, 300) * 10_000,
    status,
    partnerSchoolCode: status === 'MATCHED' || status === 'SOLVED' ? schoolCode : null,
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

/** A joint project; an appraised one received 10 to 30 per cent of its cost, about a fifth on average. */
export function inventProject(state: WorldState, random: Random, demand: TechDemand, schoolCode: string): RdProject {
  const appraisal = random.weighted([
    [6, 'PASSED'],
    [1, 'FAILED'],
    [3, 'PENDING'],
  ] as const);
  const totalCost = random.int(10, 500) * 10_000;
  const share = appraisal === 'PASSED' ? random.int(12, 30) : appraisal === 'FAILED' ? random.int(35, 45) : 0;
  return {
    system: 'shanqitong',
    id: state.nextId('YF'),
    demandId: random.chance(0.9) ? demand.id : null,
    uscc: demand.uscc,
    schoolCode,
    totalCost,
    subsidy: (totalCost * share) / 100,
    appraisal,
    startedOn: dayOf(state.options.now, -random.int(30, 1200)),
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

export function inventExpert(state: WorldState, random: Random, enterprise: Enterprise): EnterpriseExpert {
  return {
    system: 'shanqitong',
    id: state.nextId('QZ'),
    uscc: enterprise.uscc,
    name: inventPerson(random),
    title: random.pick(EXPERT_TITLES),
    skills: random.pick(tradeOf(enterprise).occupations).skills,
    availableForTeaching: random.chance(0.6),
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

/** Technical demands, joint projects and experts of enterprises. */
export function generateInnovation(state: WorldState): void {
  const { seed, scale } = state.options;
  const random = new Random(seed, 'innovation');
  const { enterprises, demands, projects, experts, cooperations } = state.platforms.shanqitong;
  const partners = [...cooperations.values()].filter(({ faulty }) => faulty === null);
  // Enterprises with a partner school publish demands and lend experts.
  const draw = (): { enterprise: Enterprise; schoolCode: string } => {
    const { uscc, schoolCode } = random.pick(partners);
    const enterprise = enterprises.get(uscc);
    return enterprise === undefined ? draw() : { enterprise, schoolCode };
  };
  for (let count = DEMANDS * scale; count > 0; count -= 1) {
    const { enterprise, schoolCode } = draw();
    demands.put(inventDemand(state, random, enterprise, schoolCode));
  }
  const asked = [...demands.values()];
  for (let count = PROJECTS * scale; count > 0; count -= 1) {
    const demand = random.pick(asked);
    projects.put(inventProject(state, random, demand, demand.partnerSchoolCode ?? draw().schoolCode));
  }
  for (let count = EXPERTS * scale; count > 0; count -= 1) experts.put(inventExpert(state, random, draw().enterprise));

  const wrongCheck = (row: { readonly uscc: string }) => ({ uscc: withWrongCheck(row.uscc, random) });
  addSpoiled(demands, random, () => ({ id: state.nextId('JS') }), [
    { kind: 'WRONG_CHECK', field: 'uscc', alter: wrongCheck },
    { kind: 'UNKNOWN_CODE', field: 'status' },
    { kind: 'MISTYPED', field: 'budget' },
  ]);
  addSpoiled(projects, random, (): Partial<RdProject> => ({ id: state.nextId('YF'), appraisal: 'PASSED' }), [
    { kind: 'WRONG_CHECK', field: 'uscc', alter: wrongCheck },
    { kind: 'MISTYPED', field: 'totalCost' },
    { kind: 'MISSING', field: 'uscc' },
    { kind: 'UNKNOWN_CODE', field: 'appraisal' },
  ]);
  addSpoiled(experts, random, () => ({ id: state.nextId('QZ') }), [
    { kind: 'MALFORMED_KEY', field: 'uscc', alter: (row) => ({ uscc: malformed(row.uscc) }) },
    { kind: 'MISTYPED', field: 'skills' },
  ]);
  markOdd(demands, random);
  markOdd(projects, random);
  markOdd(experts, random);
}
