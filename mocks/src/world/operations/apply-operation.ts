import type { WorldState } from '../state.ts';
import { addOpinion, addReply, advanceTopic, openTopic, withdrawTopic } from './consultation.ts';
import {
  addMajor,
  addSchool,
  addSchoolExpert,
  buildBase,
  planBase,
  reportTeacherStats,
  revokeBase,
  setMajorStatus,
} from './education.ts';
import { addTraining, announceFair, closeJob, createJob, withdrawJob } from './employment.ts';
import {
  addEnterpriseExpert,
  createEnterprise,
  deleteEnterprise,
  endCooperation,
  nominateEnterprise,
  openDemand,
  recognizeCultivation,
  rekeyEnterprise,
  revokeCultivation,
  signCooperation,
  startProject,
  updateEnterprise,
} from './enterprises.ts';
import type { Operation, WorldOperation } from './operation.ts';
import { remove, repair, update } from './records.ts';
import { mergeSchool, rekeySchool } from './school-changes.ts';
import { beginYear, editSilently, misdate, misdateDeletion, removeSilently } from './silent.ts';

const OPERATIONS: { readonly [K in WorldOperation['op']]: (state: WorldState, operation: Operation<K>) => void } = {
  update,
  repair,
  remove,
  editSilently,
  removeSilently,
  misdate,
  misdateDeletion,
  beginYear,
  createJob,
  closeJob,
  withdrawJob,
  announceFair,
  addTraining,
  createEnterprise,
  updateEnterprise,
  deleteEnterprise,
  rekeyEnterprise,
  signCooperation,
  endCooperation,
  nominateEnterprise,
  recognizeCultivation,
  revokeCultivation,
  openDemand,
  startProject,
  addEnterpriseExpert,
  openTopic,
  advanceTopic,
  withdrawTopic,
  addOpinion,
  addReply,
  addSchool,
  rekeySchool,
  mergeSchool,
  addMajor,
  setMajorStatus,
  reportTeacherStats,
  planBase,
  buildBase,
  revokeBase,
  addSchoolExpert,
};

/** Makes one change. Throws a RangeError for an unknown record or an impossible change. */
export function applyOperation(state: WorldState, operation: WorldOperation): void {
  // Each name is stored beside the function of its own operation, which the compiler cannot follow through the table.
  const run = OPERATIONS[operation.op] as (state: WorldState, operation: WorldOperation) => void;
  run(state, operation);
}
