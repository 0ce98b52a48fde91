import type { Collection } from '../collection.ts';
import type { Entity } from '../entities/entity.ts';
import type { Enterprise, EnterpriseExpert, RdProject, TechDemand } from '../entities/enterprise.ts';
import { dayOf } from '../calendar.ts';
import { inventCooperation } from '../generate/cooperation.ts';
import { inventCultivation } from '../generate/cultivation.ts';
import { inventEnterpriseRow } from '../generate/enterprises.ts';
import { inventDemand, inventExpert, inventProject } from '../generate/innovation.ts';
import type { WorldState } from '../state.ts';
import { inventUscc, isUscc } from '../uscc.ts';
import { withdrawJob } from './employment.ts';
import { checkedPatch, goodKeys, goodRow } from './find.ts';
import type { Operation } from './operation.ts';

export function createEnterprise(state: WorldState, { patch }: Operation<'createEnterprise'>): void {
  const { enterprises, chains } = state.platforms.shanqitong;
  const row = inventEnterpriseRow(state, state.random, [state.random.pick(goodKeys(chains))], false);
  state.add(enterprises, { ...row, ...checkedPatch<Enterprise>('Enterprise', patch) });
}

export function updateEnterprise(state: WorldState, { uscc, patch }: Operation<'updateEnterprise'>): void {
  state.change(state.platforms.shanqitong.enterprises, uscc, checkedPatch<Enterprise>('Enterprise', patch));
}

/** Replaces a code, or removes it: in the bases and topics that name the enterprise, and in the chain that it leads. */
function replaceMentions(state: WorldState, uscc: string, by: string | null): void {
  const { chains, enterprises } = state.platforms.shanqitong;
  for (const chain of chains.ordered().filter(({ leaderUscc }) => leaderUscc === uscc)) {
    const heir = enterprises
      .by('chainCodes', chain.code)
      .find((row) => row.faulty?.quarantined !== true && row.uscc !== uscc);
    state.change(chains, chain.code, { leaderUscc: by ?? heir?.uscc ?? null });
  }
  const replaced = (usccs: readonly string[]): string[] =>
    usccs.flatMap((code) => (code === uscc ? (by === null ? [] : [by]) : [code]));
  const { bases } = state.platforms.zhijiao;
  for (const base of bases.ordered().filter(({ usccs }) => usccs.includes(uscc))) {
    state.change(bases, base.id, { usccs: replaced(base.usccs) });
  }
  const { topics } = state.platforms.qinshangliang;
  for (const topic of topics
    .ordered()
    .filter(({ usccs, withdrawnAt }) => withdrawnAt === null && usccs.includes(uscc))) {
    state.change(topics, topic.id, { usccs: replaced(topic.usccs) });
  }
}

/** Removes the enterprise with all its records on the platform; its posts elsewhere are withdrawn. */
export function deleteEnterprise(state: WorldState, { uscc }: Pick<Operation<'deleteEnterprise'>, 'uscc'>): void {
  const { enterprises, projects, cultivation, demands, experts, cooperations } = state.platforms.shanqitong;
  goodRow(enterprises, uscc);
  state.remove(enterprises, uscc);
  const clear = <T extends Entity>(list: Collection<T>): void => {
    for (const row of list.by('uscc', uscc)) state.remove(list, list.key(row));
  };
  clear(projects);
  clear(cultivation);
  clear(demands);
  clear(experts);
  clear(cooperations);
  for (const { id, status, faulty } of state.platforms.qinyun.jobs.by('uscc', uscc)) {
    if (status !== 'WITHDRAWN' && faulty?.quarantined !== true) withdrawJob(state, { system: 'qinyun', id });
  }
  replaceMentions(state, uscc, null);
}

/** Gives the enterprise a new code: the old one appears in the deletions, the new row names it as `formerUscc`. */
export function rekeyEnterprise(state: WorldState, { uscc, newUscc }: Operation<'rekeyEnterprise'>): void {
  const { enterprises, projects, cultivation, demands, experts, cooperations } = state.platforms.shanqitong;
  const former = goodRow(enterprises, uscc);
  const code = newUscc ?? inventUscc(former.region, state.random);
  if (!isUscc(code)) throw new RangeError(`${code} is no USCC`);
  state.change(enterprises, uscc, { uscc: code, formerUscc: uscc });
  const move = <T extends Entity & { readonly uscc: string }>(list: Collection<T>): void => {
    for (const row of list.by('uscc', uscc)) state.change(list, list.key(row), { uscc: code } as Partial<T>);
  };
  move(cultivation);
  move(demands);
  move(projects);
  move(experts);
  move(cooperations);
  move(state.platforms.qinyun.jobs);
  replaceMentions(state, uscc, code);
}

export function signCooperation(state: WorldState, { uscc, schoolCode, kind }: Operation<'signCooperation'>): void {
  const { enterprises, cooperations } = state.platforms.shanqitong;
  goodRow(enterprises, uscc);
  goodRow(state.platforms.zhijiao.schools, schoolCode);
  const row = inventCooperation(state, state.random, uscc, schoolCode);
  state.add(cooperations, { ...row, kind, signedOn: dayOf(state.now), endedOn: null });
}

export function endCooperation(state: WorldState, { id }: Operation<'endCooperation'>): void {
  state.change(state.platforms.shanqitong.cooperations, id, { endedOn: dayOf(state.now) });
}

export function nominateEnterprise(state: WorldState, { uscc, level }: Operation<'nominateEnterprise'>): void {
  const { enterprises, cultivation } = state.platforms.shanqitong;
  goodRow(enterprises, uscc);
  state.add(cultivation, inventCultivation(state, state.random, uscc, level, 'CANDIDATE'));
}

export function recognizeCultivation(state: WorldState, { id }: Operation<'recognizeCultivation'>): void {
  const recognizedOn = dayOf(state.now);
  state.change(state.platforms.shanqitong.cultivation, id, { status: 'RECOGNIZED', recognizedOn, revokedOn: null });
}

export function revokeCultivation(state: WorldState, { id }: Operation<'revokeCultivation'>): void {
  state.change(state.platforms.shanqitong.cultivation, id, { status: 'REVOKED', revokedOn: dayOf(state.now) });
}

export function openDemand(state: WorldState, { uscc, patch }: Operation<'openDemand'>): void {
  const { enterprises, demands } = state.platforms.shanqitong;
  const row = inventDemand(state, state.random, goodRow(enterprises, uscc), '');
  const open = { ...row, status: 'OPEN', partnerSchoolCode: null } as const;
  state.add(demands, { ...open, ...checkedPatch<TechDemand>('TechDemand', patch) });
}

export function startProject(state: WorldState, { demandId, schoolCode, patch }: Operation<'startProject'>): void {
  const { demands, projects } = state.platforms.shanqitong;
  const asked = goodRow(demands, demandId);
  const school = schoolCode ?? asked.partnerSchoolCode ?? state.random.pick(goodKeys(state.platforms.zhijiao.schools));
  const row = inventProject(state, state.random, asked, school);
  const started = { ...row, appraisal: 'PENDING', subsidy: 0, startedOn: dayOf(state.now) } as const;
  state.add(projects, { ...started, ...checkedPatch<RdProject>('RdProject', patch) });
}

export function addEnterpriseExpert(state: WorldState, { uscc, patch }: Operation<'addEnterpriseExpert'>): void {
  const { enterprises, experts } = state.platforms.shanqitong;
  const row = inventExpert(state, state.random, goodRow(enterprises, uscc));
  state.add(experts, { ...row, ...checkedPatch<EnterpriseExpert>('EnterpriseExpert', patch) });
}
