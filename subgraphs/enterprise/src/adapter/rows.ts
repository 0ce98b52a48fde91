import { codeWord, listed, optionalCount, optionalText, requiredText, told } from '@queqiao/kit/contracts';
import { regionCodeField, schoolCodeField, usccField } from '@queqiao/kit/identifiers';
import {
  APPRAISALS,
  COOPERATION_KINDS,
  CULTIVATION_LEVELS,
  CULTIVATION_STATUSES,
  DEMAND_STATUSES,
} from '@queqiao/kit/records';
import { dayField, offsetTimeField } from '@queqiao/kit/time';
import { z } from 'zod';
import { wordsOf, type Words } from './words.ts';

// The rows of the enterprise family.

const SCALES = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'] as const;

const modified = { modified_at: offsetTimeField };
const money = told(z.number().nonnegative());
const flag = told(z.boolean());

/** An item of `/enterprises` and `/enterprises/batch`. */
export function enterpriseRow(installation: Words) {
  return z.object({
    uscc: usccField,
    name: requiredText,
    short_name: optionalText,
    region_code: told(regionCodeField),
    park: optionalText,
    industry_code: optionalText,
    chain_codes: listed(requiredText),
    scale: told(codeWord(wordsOf(installation, 'scale'), SCALES)),
    key_enterprise: flag,
    established_on: told(dayField),
    employees: optionalCount,
    contact: told(z.object({ name: optionalText, phone: optionalText })),
    former_uscc: told(usccField),
    ...modified,
  });
}
export type EnterpriseRow = z.infer<ReturnType<typeof enterpriseRow>>;

/** An item of `/chains`. */
export const chainRow = z.object({
  code: requiredText,
  name: requiredText,
  region_code: told(regionCodeField),
  leader_uscc: told(usccField),
  ...modified,
});
export type ChainRow = z.infer<typeof chainRow>;

/** An item of `/cultivation`. */
export function cultivationRow(installation: Words) {
  return z.object({
    id: requiredText,
    uscc: usccField,
    level: told(codeWord(wordsOf(installation, 'cultivationLevel'), CULTIVATION_LEVELS)),
    status: told(codeWord(wordsOf(installation, 'cultivationStatus'), CULTIVATION_STATUSES)),
    batch: optionalText,
    recognized_on: told(dayField),
    revoked_on: told(dayField),
    ...modified,
  });
}
export type CultivationRow = z.infer<ReturnType<typeof cultivationRow>>;

/** An item of `/tech-demands`. */
export function demandRow(installation: Words) {
  return z.object({
    id: requiredText,
    uscc: usccField,
    title: requiredText,
    summary: optionalText,
    chain_code: optionalText,
    budget_cny: money,
    status: told(codeWord(wordsOf(installation, 'demandStatus'), DEMAND_STATUSES)),
    partner_school_code: told(schoolCodeField),
    ...modified,
  });
}
export type DemandRow = z.infer<ReturnType<typeof demandRow>>;

/** An item of `/rd-projects`. */
export function projectRow(installation: Words) {
  return z.object({
    id: requiredText,
    demand_id: optionalText,
    uscc: usccField,
    school_code: told(schoolCodeField),
    total_cost_cny: money,
    subsidy_cny: money,
    appraisal: told(codeWord(wordsOf(installation, 'appraisal'), APPRAISALS)),
    started_on: told(dayField),
    ...modified,
  });
}
export type ProjectRow = z.infer<ReturnType<typeof projectRow>>;

/** An item of `/experts`. */
export const expertRow = z.object({
  id: requiredText,
  uscc: usccField,
  name: optionalText,
  title: optionalText,
  skills: listed(z.string()),
  available_for_teaching: flag,
  ...modified,
});
export type ExpertRow = z.infer<typeof expertRow>;

/** An item of `/cooperations`. */
export function cooperationRow(installation: Words) {
  return z.object({
    id: requiredText,
    uscc: usccField,
    school_code: schoolCodeField,
    kind: told(codeWord(wordsOf(installation, 'cooperationKind'), COOPERATION_KINDS)),
    signed_on: told(dayField),
    ended_on: told(dayField),
    students: optionalCount,
    ...modified,
  });
}
export type CooperationRow = z.infer<ReturnType<typeof cooperationRow>>;

/** An item of `/deletions`: `resource` is the name of a call, `id` the uscc for enterprises. */
export const deletionRow = z.object({ resource: requiredText, id: requiredText, deleted_at: offsetTimeField });
export type DeletionRow = z.infer<typeof deletionRow>;
