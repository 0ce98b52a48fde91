import { apportion, divide } from '../apportion.ts';
import { dayOf, startOfDay, yearOf } from '../calendar.ts';
import type { Training, TrainingLevel } from '../entities/employment.ts';
import { Random } from '../random.ts';
import type { EducationState, EmploymentState, WorldState } from '../state.ts';
import { CHAIN_TOPICS, HAIXI_TRADES } from '../vocabulary/chains.ts';
import { addSpoiled, malformed, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';
import type { EducationPlan } from './plan.ts';
import { yearsOf } from './statistics.ts';

const LEVELS: readonly (readonly [number, TrainingLevel])[] = [
  [30, 'JUNIOR'],
  [35, 'INTERMEDIATE'],
  [25, 'SENIOR'],
  [7, 'TECHNICIAN'],
  [3, 'SENIOR_TECHNICIAN'],
];

export function inventTraining(
  state: WorldState,
  platform: EmploymentState,
  random: Random,
  plan: EducationPlan,
  schoolCode: string,
  participants: number,
  startedOn: string,
): Training {
  const trade = random.pick(plan.chains ? CHAIN_TOPICS : HAIXI_TRADES);
  return {
    system: platform.system,
    id: state.nextId(platform.system === 'qinyun' ? 'PX' : 'HXPX'),
    schoolCode,
    region: random.pick(plan.counties).code,
    occupationCode: random.pick(trade.occupations).code,
    level: random.weighted(LEVELS),
    participants,
    certified: random.chance(0.06) ? null : Math.round((participants * random.int(70, 98)) / 100),
    startedOn,
    endedOn: random.chance(0.05) ? null : dayOf(startOfDay(startedOn), random.int(5, 60)),
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

/** Trainings of each year; the first of a year begins on its first day and the second on its last. */
export function generateTrainings(
  state: WorldState,
  platform: EmploymentState,
  education: EducationState,
  plan: EducationPlan,
): void {
  const { seed, scale, now } = state.options;
  const random = new Random(seed, `trainings of ${platform.system}`);
  const schools = [...education.schools.values()].map(({ code }) => code);
  [...yearsOf(state), yearOf(now)].forEach((year, place) => {
    const running = place === plan.training.length - 1;
    const first = startOfDay(`${year}-01-01`);
    const last = running ? Math.floor((now - first) / 86_400_000) : 364;
    divide((plan.training[place] ?? 0) * scale, plan.trainingsAYear * scale, random).forEach((participants, number) => {
      const day = number === 0 ? 0 : number === 1 ? last : random.int(0, last);
      const startedOn = dayOf(first, day);
      platform.trainings.put(
        inventTraining(state, platform, random, plan, random.pick(schools), participants, startedOn),
      );
    });
  });
  const renew = (): Partial<Training> => ({
    id: state.nextId(platform.system === 'qinyun' ? 'PX' : 'HXPX'),
    startedOn: `${yearOf(now) - 1}-06-01`,
  });
  addSpoiled(platform.trainings, random, renew, [
    { kind: 'MISTYPED', field: 'participants' },
    { kind: 'UNKNOWN_CODE', field: 'level' },
    { kind: 'MALFORMED_KEY', field: 'schoolCode', alter: (row) => ({ schoolCode: malformed(row.schoolCode) }) },
  ]);
  markOdd(platform.trainings, random);
}

/** The workforce of each county and its skilled part. The number of counties does not grow with the scale. */
export function generateWorkforce(state: WorldState, platform: EmploymentState, plan: EducationPlan): void {
  const random = new Random(state.options.seed, `workforce of ${platform.system}`);
  yearsOf(state).forEach((year, place) => {
    const employed = divide(Math.round(plan.workforce.employed * (0.97 + place * 0.01)), plan.counties.length, random);
    const take = (parts: readonly number[], percent: number): number[] =>
      apportion(Math.round((parts.reduce((sum, part) => sum + part, 0) * percent) / 100), parts, random);
    const skilled = take(employed, plan.workforce.skilled[place] ?? 0);
    const highSkilled = take(skilled, plan.workforce.highSkilled[place] ?? 0);
    plan.counties.forEach(({ code }, index) => {
      platform.workforce.put({
        system: platform.system,
        region: code,
        year,
        employed: employed[index] ?? 0,
        skilled: skilled[index] ?? 0,
        highSkilled: highSkilled[index] ?? 0,
        updatedAt: pastStamp(state.options.now, random),
        faulty: null,
      });
    });
  });
  markOdd(platform.workforce, random);
}
