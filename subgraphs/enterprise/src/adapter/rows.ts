import {
  listed,
  recordId,
  requiredText,
  text,
  nullable,
  optionalAmount,
  optionalCount,
  optionalText,
  codeTable,
} from '@queqiao/platform/contracts';
import { regionCodeField, schoolCodeField, usccField } from '@queqiao/records/identifiers';
import type { Installation } from '@queqiao/platform/installations';
import {
  APPRAISALS,
  COOPERATION_KINDS,
  CULTIVATION_LEVELS,
  CULTIVATION_STATUSES,
  DEMAND_STATUSES,
} from '../records.ts';
import { dayField, offsetTimeField } from '@queqiao/records/time';
import { z } from 'zod';
import { USUAL } from './usual-words.ts';

// The rows of the enterprise family.

/** The parts of an installation that its rows depend on. */
export type RowInstallation = Pick<Installation, 'system' | 'crosswalk'>;

const SCALES = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'] as const;

const modified = { modified_at: offsetTimeField };
const flag = nullable(z.boolean());

/** An item of `/enterprises` and `/enterprises/batch`. */
export function enterpriseRow(installation: RowInstallation) {
  return z.object({
    uscc: usccField,
    name: requiredText,
    short_name: optionalText,
    region_code: nullable(regionCodeField),
    park: optionalText,
    industry_code: optionalText,
    chain_codes: listed(requiredText),
    scale: nullable(codeTable(installation, 'scale', SCALES, USUAL.scale)),
    key_enterprise: flag,
    established_on: nullable(dayField),
    employees: optionalCount,
    contact: nullable(z.object({ name: optionalText, phone: optionalText })),
    former_uscc: nullable(usccField),
    ...modified,
  });
}
export type EnterpriseRow = z.infer<ReturnType<typeof enterpriseRow>>;

/** An item of `/chains`. */
export const chainRow = z.object({
  code: recordId,
  name: requiredText,
  region_code: nullable(regionCodeField),
  leader_uscc: nullable(usccField),
  ...modified,
});
export type ChainRow = z.infer<typeof chainRow>;

/** An item of `/cultivation`. */
export function cultivationRow(installation: RowInstallation) {
  return z.object({
    id: recordId,
    uscc: usccField,
    level: codeTable(installation, 'cultivationLevel', CULTIVATION_LEVELS, USUAL.cultivationLevel),
    status: codeTable(installation, 'cultivationStatus', CULTIVATION_STATUSES, USUAL.cultivationStatus),
    batch: optionalText,
    recognized_on: nullable(dayField),
    revoked_on: nullable(dayField),
    ...modified,
  });
}
export type CultivationRow = z.infer<ReturnType<typeof cultivationRow>>;

/** An item of `/tech-demands`. */
export function demandRow(installation: RowInstallation) {
  return z.object({
    id: recordId,
    uscc: usccField,
    title: requiredText,
    summary: optionalText,
    chain_code: optionalText,
    budget_cny: optionalAmount,
    status: nullable(codeTable(installation, 'demandStatus', DEMAND_STATUSES, USUAL.demandStatus)),
    partner_school_code: nullable(schoolCodeField),
    ...modified,
  });
}
export type DemandRow = z.infer<ReturnType<typeof demandRow>>;

/** An item of `/rd-projects`. */
export function projectRow(installation: RowInstallation) {
  return z.object({
    id: recordId,
    demand_id: optionalText,
    uscc: usccField,
    school_code: nullable(schoolCodeField),
    total_cost_cny: optionalAmount,
    subsidy_cny: optionalAmount,
    appraisal: nullable(codeTable(installation, 'appraisal', APPRAISALS, USUAL.appraisal)),
    started_on: nullable(dayField),
    ...modified,
  });
}
export type ProjectRow = z.infer<ReturnType<typeof projectRow>>;

/** An item of `/experts`. */
export const expertRow = z.object({
  id: recordId,
  uscc: usccField,
  name: optionalText,
  title: optionalText,
  skills: listed(text),
  available_for_teaching: flag,
  ...modified,
});
export type ExpertRow = z.infer<typeof expertRow>;

/** An item of `/cooperations`. */
export function cooperationRow(installation: RowInstallation) {
  return z.object({
    id: recordId,
    uscc: usccField,
    school_code: schoolCodeField,
    kind: nullable(codeTable(installation, 'cooperationKind', COOPERATION_KINDS, USUAL.cooperationKind)),
    signed_on: nullable(dayField),
    ended_on: nullable(dayField),
    students: optionalCount,
    ...modified,
  });
}
export type CooperationRow = z.infer<ReturnType<typeof cooperationRow>>;

/** An item of `/deletions`: `resource` is the name of a call, `id` the uscc for enterprises. */
export const deletionRow = z.object({ resource: requiredText, id: recordId, deleted_at: offsetTimeField });
export type DeletionRow = z.infer<typeof deletionRow>;
