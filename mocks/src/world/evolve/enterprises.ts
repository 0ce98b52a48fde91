import type { Enterprise } from '../entities/enterprise.ts';
import type { WorldOperationInput } from '../operations/operation.ts';
import type { WorldState } from '../state.ts';
import { PARKS } from '../vocabulary/organisations.ts';
import { inventPerson, inventPhone } from '../vocabulary/people.ts';
import { given, nudged, pickRow, type Chooser } from './pick.ts';

type Patch = Extract<WorldOperationInput, { op: 'update' }>['patch'];

function enterprisePatch(state: WorldState, { employees, keyEnterprise, chainCodes }: Enterprise): Patch {
  const { random } = state;
  switch (random.int(1, 6)) {
    case 1:
    case 2:
      return { employees: nudged(state, employees ?? 50, 1, 20_000) };
    case 3:
      return { park: random.chance(0.3) ? null : random.pick(PARKS) };
    case 4:
      // Only an enterprise of a chain can be a key enterprise.
      return { keyEnterprise: chainCodes.length > 0 && !keyEnterprise };
    default:
      return { contactName: inventPerson(random), contactPhone: inventPhone(random) };
  }
}

const enterprise = (state: WorldState, suits?: (row: Enterprise) => boolean): Enterprise | null =>
  pickRow(state, state.platforms.shanqitong.enterprises, suits);

const createEnterprise: Chooser = () => [{ op: 'createEnterprise' }];
const updateEnterprise: Chooser = (state) =>
  given(enterprise(state), (row) => ({ op: 'updateEnterprise', uscc: row.uscc, patch: enterprisePatch(state, row) }));
const deleteEnterprise: Chooser = (state) =>
  given(
    enterprise(state, ({ keyEnterprise }) => !keyEnterprise),
    ({ uscc }) => ({ op: 'deleteEnterprise', uscc }),
  );
// A platform reports only one former code: an enterprise that was re-keyed once is not re-keyed again.
const rekeyEnterprise: Chooser = (state) =>
  given(
    enterprise(state, ({ formerUscc }) => formerUscc === null),
    ({ uscc }) => ({ op: 'rekeyEnterprise', uscc }),
  );

const signCooperation: Chooser = (state) => {
  const school = pickRow(state, state.platforms.zhijiao.schools);
  const partner = enterprise(state);
  const kind = state.random.pick(['VISIT', 'INTERNSHIP', 'ORDER_CLASS', 'CO_BUILT_BASE'] as const);
  return school === null || partner === null
    ? []
    : [{ op: 'signCooperation', uscc: partner.uscc, schoolCode: school.code, kind }];
};
const endCooperation: Chooser = (state) =>
  given(
    pickRow(state, state.platforms.shanqitong.cooperations, ({ endedOn }) => endedOn === null),
    ({ id }) => ({
      op: 'endCooperation',
      id,
    }),
  );
const removeCooperation: Chooser = (state) =>
  given(pickRow(state, state.platforms.shanqitong.cooperations), ({ id }) => ({
    op: 'remove',
    system: 'shanqitong',
    type: 'Cooperation',
    id,
  }));

const nominate: Chooser = (state) =>
  given(
    enterprise(state, ({ keyEnterprise }) => keyEnterprise),
    ({ uscc }) => ({
      op: 'nominateEnterprise',
      uscc,
      level: state.random.weighted([
        [6, 'MUNICIPAL'],
        [3, 'PROVINCIAL'],
        [1, 'NATIONAL'],
      ] as const),
    }),
  );
const recognize: Chooser = (state) =>
  given(
    pickRow(state, state.platforms.shanqitong.cultivation, ({ status }) => status === 'CANDIDATE'),
    ({ id }) => ({
      op: 'recognizeCultivation',
      id,
    }),
  );
const revoke: Chooser = (state) =>
  given(
    pickRow(state, state.platforms.shanqitong.cultivation, ({ status }) => status === 'RECOGNIZED'),
    ({ id }) => ({
      op: 'revokeCultivation',
      id,
    }),
  );

const openDemand: Chooser = (state) => given(enterprise(state), ({ uscc }) => ({ op: 'openDemand', uscc }));
const answerDemand: Chooser = (state) => {
  const school = pickRow(state, state.platforms.zhijiao.schools);
  const asked = pickRow(
    state,
    state.platforms.shanqitong.demands,
    ({ status }) => status === 'OPEN' || status === 'MATCHED',
  );
  if (school === null || asked === null) return [];
  const patch =
    asked.status === 'OPEN'
      ? { status: 'MATCHED', partnerSchoolCode: school.code }
      : { status: state.random.pick(['SOLVED', 'CLOSED']) };
  return [{ op: 'update', system: 'shanqitong', type: 'TechDemand', id: asked.id, patch }];
};
const removeDemand: Chooser = (state) =>
  given(pickRow(state, state.platforms.shanqitong.demands), ({ id }) => ({
    op: 'remove',
    system: 'shanqitong',
    type: 'TechDemand',
    id,
  }));
const startProject: Chooser = (state) =>
  given(pickRow(state, state.platforms.shanqitong.demands), ({ id }) => ({ op: 'startProject', demandId: id }));
const appraiseProject: Chooser = (state) =>
  given(
    pickRow(state, state.platforms.shanqitong.projects, ({ appraisal }) => appraisal === 'PENDING'),
    ({ id, totalCost }) => {
      const passed = state.random.chance(0.8);
      const patch = passed
        ? { appraisal: 'PASSED', subsidy: (totalCost * state.random.int(10, 30)) / 100 }
        : { appraisal: 'FAILED' };
      return { op: 'update', system: 'shanqitong', type: 'RdProject', id, patch };
    },
  );
const addExpert: Chooser = (state) => given(enterprise(state), ({ uscc }) => ({ op: 'addEnterpriseExpert', uscc }));
const updateExpert: Chooser = (state) =>
  given(pickRow(state, state.platforms.shanqitong.experts), ({ id, availableForTeaching }) => {
    const patch = state.random.chance(0.3)
      ? { name: inventPerson(state.random) }
      : { availableForTeaching: !availableForTeaching };
    return { op: 'update', system: 'shanqitong', type: 'EnterpriseExpert', id, patch };
  });
const removeExpert: Chooser = (state) =>
  given(pickRow(state, state.platforms.shanqitong.experts), ({ id }) => ({
    op: 'remove',
    system: 'shanqitong',
    type: 'EnterpriseExpert',
    id,
  }));
const changeLeader: Chooser = (state) => {
  const chain = pickRow(state, state.platforms.shanqitong.chains);
  if (chain === null) return [];
  const members = state.platforms.shanqitong.enterprises.by('chainCodes', chain.code);
  const heirs = members.filter(({ keyEnterprise, faulty }) => keyEnterprise && faulty?.quarantined !== true);
  if (heirs.length === 0) return [];
  const patch = { leaderUscc: state.random.pick(heirs).uscc };
  return [{ op: 'update', system: 'shanqitong', type: 'IndustryChain', id: chain.code, patch }];
};

export const ENTERPRISE_CHANGES: readonly (readonly [weight: number, Chooser])[] = [
  [20, createEnterprise],
  [110, updateEnterprise],
  [5, deleteEnterprise],
  [5, rekeyEnterprise],
  [45, signCooperation],
  [25, endCooperation],
  [8, removeCooperation],
  [15, nominate],
  [15, recognize],
  [10, revoke],
  [20, openDemand],
  [20, answerDemand],
  [4, removeDemand],
  [12, startProject],
  [16, appraiseProject],
  [10, addExpert],
  [10, updateExpert],
  [5, removeExpert],
  [4, changeLeader],
];
