import { dayOf } from '../calendar.ts';
import type { Cooperation, CooperationKind, Enterprise } from '../entities/enterprise.ts';
import { Random } from '../random.ts';
import type { WorldState } from '../state.ts';
import { withWrongCheck } from '../uscc.ts';
import { addSpoiled, malformed, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';

/** At scale 1: how many key enterprises cooperate through the 鹊桥, and how many others. */
const COVERED_KEY_ENTERPRISES = 718;
const OTHER_PARTNERS = 260;

const KINDS: readonly (readonly [number, CooperationKind])[] = [
  [12, 'ORDER_CLASS'],
  [28, 'INTERNSHIP'],
  [8, 'CO_BUILT_BASE'],
  [7, 'APPRENTICESHIP'],
  [4, 'JOINT_LAB'],
  [3, 'MIXED_OWNERSHIP_BASE'],
  [38, 'VISIT'],
];

/** A cooperation signed on a random day of the last four years. */
export function inventCooperation(state: WorldState, random: Random, uscc: string, schoolCode: string): Cooperation {
  const kind = random.weighted(KINDS);
  const age = random.int(2, 1500);
  return {
    system: 'shanqitong',
    id: state.nextId('HZ'),
    uscc,
    schoolCode,
    kind,
    signedOn: dayOf(state.options.now, -age),
    endedOn: random.chance(0.15) ? dayOf(state.options.now, -random.int(1, age - 1)) : null,
    students: kind === 'VISIT' || kind === 'JOINT_LAB' ? null : random.int(5, 120),
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

/**
 * The pairs that cooperate. Of the schools (good rows), one in 35 has no cooperation and one in 35 none with a key
 * enterprise; a few key enterprises have none.
 */
export function generateCooperation(state: WorldState): void {
  const { seed, scale } = state.options;
  const random = new Random(seed, 'cooperation');
  const { cooperations, enterprises } = state.platforms.shanqitong;
  const good = [...enterprises.values()].filter(({ faulty }) => faulty?.quarantined !== true);
  const keys = random.shuffled(good.filter(({ keyEnterprise }) => keyEnterprise));
  const others = random.sample(
    good.filter(({ keyEnterprise }) => !keyEnterprise),
    OTHER_PARTNERS * scale,
  );
  const schools = random.shuffled(
    [...state.platforms.zhijiao.schools.values()]
      .filter(({ faulty }) => faulty?.quarantined !== true)
      .map(({ code }) => code),
  );
  const forOthersOnly = schools.slice(scale, 2 * scale);
  const forAll = schools.slice(2 * scale);
  const sign = (partners: readonly Enterprise[], first: readonly string[], most: number): void => {
    partners.forEach(({ uscc }, place) => {
      cooperations.put(inventCooperation(state, random, uscc, first[place] ?? random.pick(forAll)));
      for (let more = random.int(0, most); more > 0; more -= 1) {
        cooperations.put(inventCooperation(state, random, uscc, random.pick(forAll)));
      }
    });
  };
  sign(keys.slice(0, COVERED_KEY_ENTERPRISES * scale), forAll, 2);
  sign(others, forOthersOnly, 1);
  addSpoiled(cooperations, random, () => ({ id: state.nextId('HZ'), uscc: random.pick(keys).uscc }), [
    { kind: 'WRONG_CHECK', field: 'uscc', alter: (row) => ({ uscc: withWrongCheck(row.uscc, random) }) },
    { kind: 'MALFORMED_KEY', field: 'schoolCode', alter: (row) => ({ schoolCode: malformed(row.schoolCode) }) },
    { kind: 'UNKNOWN_CODE', field: 'kind' },
    { kind: 'MISTYPED', field: 'students' },
    { kind: 'MISSING', field: 'schoolCode' },
  ]);
  markOdd(cooperations, random);
}
