import type { Collection } from '../collection.ts';
import type { Entity } from '../entities/entity.ts';
import { Random } from '../random.ts';
import type { WorldState } from '../state.ts';
import { inventUscc } from '../uscc.ts';

/** What a clerk writes for 2026. */
const MISDATED = Date.parse('2062-03-01T10:30:00+08:00');

function misdate<T extends Entity>(list: Collection<T>, random: Random, suits: (row: T) => boolean): void {
  const rows = list.ordered().filter(suits);
  if (rows.length > 0) list.put({ ...random.pick(rows), updatedAt: MISDATED });
}

const isGood = ({ faulty }: Entity): boolean => faulty === null;

/** Gives a row of each list that is read by its time, good or wrong, and a deletion, a time of the future. */
export function misdateSome({ options, platforms }: WorldState): void {
  const random = new Random(options.seed, 'times of the future');
  const { qinyun, shanqitong, qinshangliang } = platforms;
  for (const employment of [qinyun, platforms['haixi-employment']]) {
    misdate(employment.jobs, random, isGood);
    misdate(employment.jobs, random, ({ faulty }) => faulty?.quarantined === true);
    misdate(employment.trainings, random, isGood);
  }
  misdate(shanqitong.enterprises, random, isGood);
  misdate(shanqitong.cooperations, random, isGood);
  misdate(shanqitong.projects, random, isGood);
  misdate(qinshangliang.topics, random, isGood);
  shanqitong.deletions.push({ resource: 'enterprises', id: inventUscc('610302', random), deletedAt: MISDATED });
}
