import { SECOND } from '../calendar.ts';
import { applyOperation } from '../operations/apply-operation.ts';
import { worldOperation } from '../operations/operation.ts';
import type { WorldState } from '../state.ts';
import { CONSULTATION_CHANGES } from './consultation.ts';
import { EDUCATION_CHANGES } from './education.ts';
import { EMPLOYMENT_CHANGES } from './employment.ts';
import { ENTERPRISE_CHANGES } from './enterprises.ts';
import { REPAIRS } from './repairs.ts';
import { SCHOOL_CHANGES } from './schools.ts';
import { SILENT_CHANGES } from './silent.ts';

const CHANGES = [
  ...EMPLOYMENT_CHANGES,
  ...ENTERPRISE_CHANGES,
  ...CONSULTATION_CHANGES,
  ...EDUCATION_CHANGES,
  ...SCHOOL_CHANGES,
  ...REPAIRS,
];

const WITH_SILENT = [...CHANGES, ...SILENT_CHANGES];

/** Lets up to twenty seconds pass and makes one random change among those that are possible. */
export function step(state: WorldState): void {
  state.now += state.random.int(1, 20) * SECOND;
  const changes = state.options.silent === true ? WITH_SILENT : CHANGES;
  let operations = state.random.weighted(changes)(state);
  while (operations.length === 0) operations = state.random.weighted(changes)(state);
  for (const operation of operations) applyOperation(state, worldOperation.parse(operation));
}
