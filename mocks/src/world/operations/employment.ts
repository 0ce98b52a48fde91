import { dayOf, SECOND } from '../calendar.ts';
import type { JobFair, JobPosting, Training } from '../entities/employment.ts';
import { tradeOf } from '../generate/enterprises.ts';
import { inventFair } from '../generate/fairs.ts';
import { haixiTrade, inventJob } from '../generate/jobs.ts';
import { inventTraining } from '../generate/workforce.ts';
import type { WorldState } from '../state.ts';
import { checkedPatch, educationBeside, goodKeys, goodRow, regionOf } from './find.ts';
import type { Operation } from './operation.ts';

const wholeSecond = (moment: number): number => Math.floor(moment / SECOND) * SECOND;

function offer(state: WorldState, system: 'qinyun' | 'haixi-employment', uscc: string | undefined) {
  if (system === 'qinyun') {
    const { enterprises } = state.platforms.shanqitong;
    const employer = goodRow(enterprises, uscc ?? state.random.pick(goodKeys(enterprises)));
    return { employer, trade: tradeOf(employer) };
  }
  const { haixiEmployers } = state;
  const place =
    uscc === undefined
      ? state.random.int(0, haixiEmployers.length - 1)
      : haixiEmployers.findIndex((known) => known.uscc === uscc);
  const employer = haixiEmployers[place];
  if (employer === undefined) throw new RangeError(`nobody in Haixi has the code ${uscc ?? ''}`);
  return { employer, trade: haixiTrade(place) };
}

export function createJob(state: WorldState, { system, uscc, patch }: Operation<'createJob'>): void {
  const { employer, trade } = offer(state, system, uscc);
  const job = inventJob(state, system, state.random, employer, trade, 'OPEN');
  const publishedAt = wholeSecond(state.now);
  state.add(state.platforms[system].jobs, { ...job, publishedAt, ...checkedPatch<JobPosting>('JobPosting', patch) });
}

export function closeJob(state: WorldState, { system, id }: Operation<'closeJob'>): void {
  const { jobs } = state.platforms[system];
  if (goodRow(jobs, id).status !== 'OPEN') throw new RangeError(`post ${id} is not open`);
  state.change(jobs, id, { status: 'CLOSED', endedAt: wholeSecond(state.now) });
}

export function withdrawJob(state: WorldState, { system, id }: Pick<Operation<'withdrawJob'>, 'system' | 'id'>): void {
  const { jobs } = state.platforms[system];
  if (goodRow(jobs, id).status === 'WITHDRAWN') throw new RangeError(`post ${id} is withdrawn already`);
  state.change(jobs, id, { status: 'WITHDRAWN', endedAt: wholeSecond(state.now) });
}

export function announceFair(state: WorldState, { system, patch }: Operation<'announceFair'>): void {
  const { education, employment, plan } = regionOf(state, educationBeside(system));
  const fair = inventFair(state, employment, state.random, plan, goodKeys(education.schools));
  state.add(employment.fairs, { ...fair, ...checkedPatch<JobFair>('JobFair', patch) });
}

export function addTraining(state: WorldState, { system, schoolCode, patch }: Operation<'addTraining'>): void {
  const { education, employment, plan } = regionOf(state, educationBeside(system));
  const school = goodRow(education.schools, schoolCode ?? state.random.pick(goodKeys(education.schools)));
  const startedOn = dayOf(state.now, -state.random.int(0, 20));
  const training = inventTraining(
    state,
    employment,
    state.random,
    plan,
    school.code,
    state.random.int(20, 120),
    startedOn,
  );
  state.add(employment.trainings, { ...training, endedOn: null, ...checkedPatch<Training>('Training', patch) });
}
