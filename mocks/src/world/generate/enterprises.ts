import { dayOf } from '../calendar.ts';
import type { Enterprise, EnterpriseScale } from '../entities/enterprise.ts';
import { Random } from '../random.ts';
import { BAOJI, BAOJI_COUNTIES } from '../regions.ts';
import type { WorldState } from '../state.ts';
import { inventUscc, withWrongCheck } from '../uscc.ts';
import { CHAIN_TOPICS, OTHER_TRADES, type ChainTopic } from '../vocabulary/chains.ts';
import { inventEnterprise, PARKS } from '../vocabulary/organisations.ts';
import { inventPerson, inventPhone } from '../vocabulary/people.ts';
import { addSpoiled, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';

/** At scale 1. */
const ENTERPRISES = 2500;
const KEY_ENTERPRISES = 742;

const SCALES: readonly (readonly [number, EnterpriseScale])[] = [
  [5, 'LARGE'],
  [15, 'MEDIUM'],
  [50, 'SMALL'],
  [30, 'MICRO'],
];
const EMPLOYEES: Readonly<Record<EnterpriseScale, readonly [number, number]>> = {
  LARGE: [1000, 6000],
  MEDIUM: [300, 999],
  SMALL: [20, 299],
  MICRO: [3, 19],
};

/** The code of a chain by its index, from 0. */
export function chainCode(place: number): string {
  return `CL${String(place + 1).padStart(3, '0')}`;
}

/** The topic of a chain; large worlds have each topic several times. */
function topicOfChain(code: string): ChainTopic {
  const topic = CHAIN_TOPICS[(Number(code.slice(2)) - 1) % CHAIN_TOPICS.length];
  if (topic === undefined) throw new RangeError(`no chain ${code}`);
  return topic;
}

/** The trade of an enterprise. */
export function tradeOf(enterprise: Pick<Enterprise, 'chainCodes' | 'industryCode'>): ChainTopic {
  const [first] = enterprise.chainCodes;
  if (first !== undefined) return topicOfChain(first);
  const trade = OTHER_TRADES.find(({ industries }) => industries.includes(enterprise.industryCode)) ?? OTHER_TRADES[0];
  if (trade === undefined) throw new RangeError('there are no other trades');
  return trade;
}

/** The chains of each enterprise: 80 to 190 enterprises a chain, every key enterprise in at least one. */
function chainsOfEnterprises(chains: number, keys: number, all: number, random: Random): string[][] {
  const slots: string[] = [];
  for (let place = 0; place < chains; place += 1) {
    for (let seat = random.int(95, 175); seat > 0; seat -= 1) slots.push(chainCode(place));
  }
  const chainCodes = Array.from({ length: all }, (): string[] => []);
  random.shuffled(slots).forEach((code, place) => {
    let codes = chainCodes[place < keys ? place : random.int(0, all - 1)];
    while (codes === undefined || codes.includes(code)) codes = chainCodes[random.int(0, all - 1)];
    codes.push(code);
  });
  return chainCodes;
}

/** An invented enterprise of a trade. */
export function inventEnterpriseRow(
  state: WorldState,
  random: Random,
  chainCodes: readonly string[],
  keyEnterprise: boolean,
): Enterprise {
  const county = random.pick(BAOJI_COUNTIES);
  const trade = chainCodes[0] === undefined ? random.pick(OTHER_TRADES) : topicOfChain(chainCodes[0]);
  const scale = keyEnterprise
    ? random.weighted([
        [2, 'LARGE'],
        [5, 'MEDIUM'],
        [3, 'SMALL'],
      ] as const)
    : random.weighted(SCALES);
  let uscc = inventUscc(county.code, random);
  while (state.platforms.shanqitong.enterprises.has(uscc)) uscc = inventUscc(county.code, random);
  return {
    system: 'shanqitong',
    uscc,
    ...inventEnterprise('宝鸡', random.pick(trade.business), random),
    region: county.code,
    park: random.chance(0.4) ? random.pick(PARKS) : null,
    industryCode: random.pick(trade.industries),
    chainCodes,
    scale,
    keyEnterprise,
    establishedOn: dayOf(state.options.now, -random.int(400, 11_000)),
    employees: random.chance(0.03) ? null : random.int(...EMPLOYEES[scale]),
    contactName: inventPerson(random),
    contactPhone: inventPhone(random),
    formerUscc: null,
    updatedAt: pastStamp(state.options.now, random),
    faulty: null,
  };
}

/** The chains of Baoji and its enterprises. */
export function generateEnterprises(state: WorldState): void {
  const { seed, scale, now } = state.options;
  const random = new Random(seed, 'enterprises');
  const { enterprises, chains } = state.platforms.shanqitong;
  const chainCount = CHAIN_TOPICS.length * scale;
  const memberships = chainsOfEnterprises(chainCount, KEY_ENTERPRISES * scale, ENTERPRISES * scale, random);
  memberships.forEach((codes, place) => {
    enterprises.put(inventEnterpriseRow(state, random, codes, place < KEY_ENTERPRISES * scale));
  });
  for (let place = 0; place < chainCount; place += 1) {
    const code = chainCode(place);
    const round = Math.floor(place / CHAIN_TOPICS.length);
    const members = enterprises.by('chainCodes', code).filter(({ keyEnterprise }) => keyEnterprise);
    chains.put({
      system: 'shanqitong',
      code,
      name: `${topicOfChain(code).name}产业链${round === 0 ? '' : `(${round + 1})`}`,
      region: BAOJI,
      leaderUscc: members.find((member) => member.scale === 'LARGE')?.uscc ?? members[0]?.uscc ?? null,
      updatedAt: pastStamp(now, random),
      faulty: null,
    });
  }
  const renew = (row: Enterprise): Partial<Enterprise> => ({ uscc: inventUscc(row.region, random) });
  addSpoiled(enterprises, random, renew, [
    { kind: 'WRONG_CHECK', field: 'uscc', alter: (row) => ({ uscc: withWrongCheck(row.uscc, random) }) },
    { kind: 'MISSING', field: 'uscc' },
    { kind: 'MISTYPED', field: 'employees' },
    { kind: 'MISTYPED', field: 'chainCodes' },
    { kind: 'UNKNOWN_CODE', field: 'scale' },
  ]);
  markOdd(enterprises, random);
}
