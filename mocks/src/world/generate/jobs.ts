import { DAY, HOUR, SECOND } from '../calendar.ts';
import type { EducationLevel, JobPosting, JobStatus } from '../entities/employment.ts';
import { Random } from '../random.ts';
import type { Employer, EmploymentState, WorldState } from '../state.ts';
import type { WorldOptions } from '../types.ts';
import { inventUscc, withWrongCheck } from '../uscc.ts';
import { HAIXI_TRADES, type ChainTopic } from '../vocabulary/chains.ts';
import { HAIXI_COUNTIES, ELSEWHERE } from '../regions.ts';
import { inventEnterprise } from '../vocabulary/organisations.ts';
import { inventPerson, inventPhone } from '../vocabulary/people.ts';
import { tradeOf } from './enterprises.ts';
import { addSpoiled, malformed, markOdd } from './faults.ts';

/** At scale 1: open or closed posts, and some withdrawn ones that are still listed. */
const BAOJI_POSTS = 8000;
const HAIXI_POSTS = 600;
const HAIXI_EMPLOYERS = 120;
const WITHDRAWN_SHARE = 0.012;
const CLOSED_SHARE = 0.2;

const EDUCATION: readonly (readonly [number, EducationLevel])[] = [
  [2, 'POSTGRADUATE'],
  [14, 'BACHELOR'],
  [34, 'JUNIOR_COLLEGE'],
  [32, 'SECONDARY_VOCATIONAL'],
  [18, 'ANY'],
];

/** A post of an employer, published in the last ten months; ended posts ended in the last 80 days. */
export function inventJob(
  state: WorldState,
  system: string,
  random: Random,
  employer: Employer,
  trade: ChainTopic,
  status: JobStatus,
): JobPosting {
  const { now } = state.options;
  const occupation = random.pick(trade.occupations);
  const second = Math.floor(now / SECOND) * SECOND;
  const endedAt = status === 'OPEN' ? null : second - random.int(HOUR / SECOND, (80 * DAY) / SECOND) * SECOND;
  const publishedAt = (endedAt ?? second) - random.int(HOUR / SECOND, (200 * DAY) / SECOND) * SECOND;
  const negotiable = random.chance(0.12);
  const salaryMin = random.int(28, 90) * 100;
  return {
    system,
    id: state.nextId(system === 'qinyun' ? 'GW' : 'HXGW'),
    title: occupation.title,
    uscc: employer.uscc,
    employerName: employer.name,
    occupationCode: random.chance(0.02) ? null : occupation.code,
    industryCode: random.pick(trade.industries),
    region: random.chance(0.02) ? ELSEWHERE.code : employer.region,
    education: random.weighted(EDUCATION),
    headcount: random.chance(0.04) ? null : random.int(1, 30),
    salaryMin: negotiable ? null : salaryMin,
    salaryMax: negotiable ? null : salaryMin + random.int(5, 40) * 100,
    skills: occupation.skills,
    contactName: employer.contactName,
    contactPhone: employer.contactPhone,
    publishedAt,
    status,
    endedAt,
    updatedAt: endedAt ?? publishedAt + random.int(0, Math.floor((second - publishedAt) / SECOND)) * SECOND,
    faulty: null,
  };
}

interface Offer {
  readonly employer: Employer;
  readonly trade: ChainTopic;
}

function generatePosts(
  state: WorldState,
  platform: EmploymentState,
  random: Random,
  count: number,
  draw: () => Offer,
): void {
  const post = (status: JobStatus): void => {
    const { employer, trade } = draw();
    platform.jobs.put(inventJob(state, platform.system, random, employer, trade, status));
  };
  for (let left = count; left > 0; left -= 1) post(random.chance(CLOSED_SHARE) ? 'CLOSED' : 'OPEN');
  for (let left = Math.ceil(count * WITHDRAWN_SHARE); left > 0; left -= 1) post('WITHDRAWN');
  const renew = (): Partial<JobPosting> => ({
    id: state.nextId(platform.system === 'qinyun' ? 'GW' : 'HXGW'),
    status: 'OPEN',
    endedAt: null,
  });
  addSpoiled(platform.jobs, random, renew, [
    { kind: 'WRONG_CHECK', field: 'uscc', alter: (row) => ({ uscc: withWrongCheck(row.uscc, random) }) },
    { kind: 'MALFORMED_KEY', field: 'uscc', alter: (row) => ({ uscc: malformed(row.uscc) }) },
    { kind: 'MISSING', field: 'uscc' },
    { kind: 'MISSING', field: 'id' },
    { kind: 'MISTYPED', field: 'headcount' },
    { kind: 'UNKNOWN_CODE', field: 'education' },
    { kind: 'UNKNOWN_CODE', field: 'status' },
  ]);
  markOdd(platform.jobs, random);
}

/** Posts in Baoji: employers are the enterprises that 陕企通 knows; key enterprises post more. */
export function generateBaojiJobs(state: WorldState): void {
  const random = new Random(state.options.seed, 'posts of qinyun');
  const good = [...state.platforms.shanqitong.enterprises.values()].filter(
    ({ faulty }) => faulty?.quarantined !== true,
  );
  const keys = good.filter(({ keyEnterprise }) => keyEnterprise);
  generatePosts(state, state.platforms.qinyun, random, BAOJI_POSTS * shareOf(state.options), () => {
    const enterprise = random.pick(random.chance(0.6) ? keys : good);
    return { employer: enterprise, trade: tradeOf(enterprise) };
  });
}

const shareOf = ({ scale, bulkShare = 1 }: WorldOptions): number => scale * bulkShare;

/** Employers in Haixi: no enterprise platform is there, so they appear only in posts and shared bases. */
export function generateHaixiEmployers(state: WorldState): void {
  const random = new Random(state.options.seed, 'employers of Haixi');
  const known = new Set<string>();
  state.haixiEmployers = Array.from({ length: HAIXI_EMPLOYERS * state.options.scale }, (_, place) => {
    const county = random.pick(HAIXI_COUNTIES);
    let uscc = inventUscc(county.code, random);
    while (known.has(uscc)) uscc = inventUscc(county.code, random);
    known.add(uscc);
    const { name } = inventEnterprise('海西', random.pick(haixiTrade(place).business), random);
    return { uscc, name, region: county.code, contactName: inventPerson(random), contactPhone: inventPhone(random) };
  });
}

/** The trade of a Haixi employer by its position in the list. */
export function haixiTrade(place: number): ChainTopic {
  const trade = HAIXI_TRADES[place % HAIXI_TRADES.length];
  if (trade === undefined) throw new RangeError('there are no trades in Haixi');
  return trade;
}

export function generateHaixiJobs(state: WorldState): void {
  const random = new Random(state.options.seed, 'posts of Haixi');
  const { haixiEmployers } = state;
  generatePosts(state, state.platforms['haixi-employment'], random, HAIXI_POSTS * shareOf(state.options), () => {
    const place = random.int(0, haixiEmployers.length - 1);
    const employer = haixiEmployers[place];
    if (employer === undefined) throw new RangeError('there are no employers in Haixi');
    return { employer, trade: haixiTrade(place) };
  });
}
