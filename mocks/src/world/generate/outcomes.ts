import { apportion } from '../apportion.ts';
import type { EmploymentOutcome } from '../entities/employment.ts';
import { Random } from '../random.ts';
import type { EducationState, EmploymentState, WorldState } from '../state.ts';
import { addSpoiled, malformed, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';
import type { EducationPlan } from './plan.ts';
import { yearsOf } from './statistics.ts';

/** The employment platforms report the outcomes of this many years, the newest ones. */
const OUTCOME_YEARS = 3;

/** Where the graduates of each major went, year by year. */
export function generateOutcomes(
  state: WorldState,
  platform: EmploymentState,
  education: EducationState,
  plan: EducationPlan,
): void {
  const random = new Random(state.options.seed, `outcomes of ${platform.system}`);
  const majors = [...education.majors.values()];
  const years = yearsOf(state);
  years.forEach((year, place) => {
    if (place < years.length - OUTCOME_YEARS) return;
    const graduates = majors.map(({ enrolment }) =>
      Math.max(5, Math.round(((enrolment ?? 0) * random.int(26, 34)) / 100)),
    );
    const whole = graduates.reduce((sum, count) => sum + count, 0);
    const employed = apportion(Math.round((whole * (plan.employment[place] ?? 0)) / 100), graduates, random);
    majors.forEach(({ schoolCode, majorCode }, index) => {
      const [left, found] = [graduates[index] ?? 0, employed[index] ?? 0];
      platform.outcomes.put({
        system: platform.system,
        schoolCode,
        majorCode,
        year,
        graduates: left,
        employed: found,
        matched: random.chance(0.05) ? null : Math.round((found * random.int(45, 85)) / 100),
        furtherStudy: random.chance(0.05) ? null : Math.round(((left - found) * random.int(20, 80)) / 100),
        updatedAt: pastStamp(state.options.now, random),
        faulty: null,
      });
    });
  });
  let next = 998_000;
  const renew = (): Partial<EmploymentOutcome> => ({
    majorCode: String((next -= 1)),
    year: yearsOf(state).at(-1) ?? 0,
  });
  addSpoiled(platform.outcomes, random, renew, [
    { kind: 'MALFORMED_KEY', field: 'schoolCode', alter: (row) => ({ schoolCode: malformed(row.schoolCode) }) },
    { kind: 'MISTYPED', field: 'graduates' },
    { kind: 'MISSING', field: 'employed' },
    { kind: 'MISSING', field: 'schoolCode' },
  ]);
  markOdd(platform.outcomes, random);
}
