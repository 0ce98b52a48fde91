import { collectionsOf } from '../operations/find.ts';
import { PATCHABLE_TYPES } from '../operations/patches.ts';
import type { WorldState } from '../state.ts';
import { SYSTEMS } from '../systems.ts';
import { given, nudged, pickEmployment, pickRow, type Chooser } from './pick.ts';

const YEAR_DIGITS_TURNED = 36;

/** A database administrator corrects a figure, and no time says so. */
const correctProject: Chooser = (state) =>
  given(pickRow(state, state.platforms.shanqitong.projects), ({ id, subsidy }) => ({
    op: 'editSilently',
    system: 'shanqitong',
    type: 'RdProject',
    id,
    patch: { subsidy: nudged(state, subsidy, 0, Number.MAX_SAFE_INTEGER) },
  }));

const correctJob: Chooser = (state) => {
  const system = pickEmployment(state);
  const job = pickRow(state, state.platforms[system].jobs, ({ status }) => status === 'OPEN');
  return given(job, ({ id, headcount }) => ({
    op: 'editSilently',
    system,
    type: 'JobPosting',
    id,
    patch: { headcount: nudged(state, headcount ?? 3, 1, 60) },
  }));
};

/** A row is gone, and no list of deletions says so. */
const dropCooperation: Chooser = (state) =>
  given(pickRow(state, state.platforms.shanqitong.cooperations), ({ id }) => ({
    op: 'removeSilently',
    system: 'shanqitong',
    type: 'Cooperation',
    id,
  }));

/** A clerk types 2062 for 2026. */
const misdate: Chooser = (state: WorldState) => {
  const system = state.random.pick(SYSTEMS);
  const list = state.random.pick(collectionsOf(state, system));
  const type = PATCHABLE_TYPES.find((name) => name === list.kind.type);
  const row = pickRow(state, list);
  if (type === undefined || row === null) return [];
  const at = new Date(state.now);
  at.setUTCFullYear(at.getUTCFullYear() + YEAR_DIGITS_TURNED);
  return [{ op: 'misdate', system, type, id: list.key(row), at: at.toISOString() }];
};

/** What happens to a platform's rows without its times saying so, or with times that are wrong. */
export const SILENT_CHANGES: readonly (readonly [weight: number, Chooser])[] = [
  [40, correctJob],
  [40, correctProject],
  [25, dropCooperation],
  [10, misdate],
];
