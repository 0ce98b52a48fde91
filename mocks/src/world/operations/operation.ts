import { z } from 'zod';
import { SYSTEMS } from '../systems.ts';
import { PATCHABLE_TYPES } from './patches.ts';

const id = z.string().min(1);
const uscc = z.string().length(18);
const schoolCode = z.string().regex(/^\d{10}$/);
const year = z.int();
const system = z.enum(SYSTEMS);
const employment = z.enum(['qinyun', 'haixi-employment']);
const education = z.enum(['zhijiao', 'haixi-education']);
const cultivationLevel = z.enum(['MUNICIPAL', 'PROVINCIAL', 'NATIONAL']);
const topicId = id;
/** Fields of the record by the world's own names; checked against the type (see `PATCHES`). */
const patch = z.record(z.string(), z.json());
const patches = patch.default({});

/**
 * One exact change of the world. `update` patches any record; `repair` corrects a wrong one; `remove` deletes where the
 * platform can; the others are typical events. Omitted references are chosen at random.
 */
export const worldOperation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('update'), system, type: z.enum(PATCHABLE_TYPES), id, patch }),
  z.strictObject({ op: z.literal('repair'), system, type: z.enum(PATCHABLE_TYPES), id }),
  z.strictObject({ op: z.literal('remove'), system, type: z.enum(PATCHABLE_TYPES), id }),

  // What a database administrator does: no time moves, no list of deletions says so.
  z.strictObject({ op: z.literal('editSilently'), system, type: z.enum(PATCHABLE_TYPES), id, patch }),
  z.strictObject({ op: z.literal('removeSilently'), system, type: z.enum(PATCHABLE_TYPES), id }),
  // A clerk types 2062 for 2026: the row, as it is, has a time of the future.
  z.strictObject({
    op: z.literal('misdate'),
    system,
    type: z.enum(PATCHABLE_TYPES),
    id,
    at: z.iso.datetime({ offset: true }),
  }),
  z.strictObject({ op: z.literal('misdateDeletion'), resource: id, id, at: z.iso.datetime({ offset: true }) }),
  // The world's clock goes on to the first of January in Asia/Shanghai.
  z.strictObject({ op: z.literal('beginYear') }),

  z.strictObject({ op: z.literal('createJob'), system: employment, uscc: uscc.optional(), patch: patches }),
  z.strictObject({ op: z.literal('closeJob'), system: employment, id }),
  z.strictObject({ op: z.literal('withdrawJob'), system: employment, id }),
  z.strictObject({ op: z.literal('announceFair'), system: employment, patch: patches }),
  z.strictObject({
    op: z.literal('addTraining'),
    system: employment,
    schoolCode: schoolCode.optional(),
    patch: patches,
  }),

  z.strictObject({ op: z.literal('createEnterprise'), patch: patches }),
  z.strictObject({ op: z.literal('updateEnterprise'), uscc, patch }),
  z.strictObject({ op: z.literal('deleteEnterprise'), uscc }),
  z.strictObject({ op: z.literal('rekeyEnterprise'), uscc, newUscc: uscc.optional() }),
  z.strictObject({
    op: z.literal('signCooperation'),
    uscc,
    schoolCode,
    kind: z
      .enum([
        'ORDER_CLASS',
        'INTERNSHIP',
        'CO_BUILT_BASE',
        'APPRENTICESHIP',
        'JOINT_LAB',
        'MIXED_OWNERSHIP_BASE',
        'VISIT',
      ])
      .default('VISIT'),
  }),
  z.strictObject({ op: z.literal('endCooperation'), id }),
  z.strictObject({ op: z.literal('nominateEnterprise'), uscc, level: cultivationLevel.default('MUNICIPAL') }),
  z.strictObject({ op: z.literal('recognizeCultivation'), id }),
  z.strictObject({ op: z.literal('revokeCultivation'), id }),
  z.strictObject({ op: z.literal('openDemand'), uscc, patch: patches }),
  z.strictObject({ op: z.literal('startProject'), demandId: id, schoolCode: schoolCode.optional(), patch: patches }),
  z.strictObject({ op: z.literal('addEnterpriseExpert'), uscc, patch: patches }),

  z.strictObject({
    op: z.literal('openTopic'),
    usccs: z.array(uscc).default([]),
    schoolCodes: z.array(schoolCode).default([]),
    patch: patches,
  }),
  z.strictObject({ op: z.literal('advanceTopic'), id }),
  z.strictObject({ op: z.literal('withdrawTopic'), id }),
  z.strictObject({ op: z.literal('addOpinion'), topicId, contentHtml: z.string().optional() }),
  z.strictObject({ op: z.literal('addReply'), topicId, contentHtml: z.string().optional() }),

  z.strictObject({
    op: z.literal('addSchool'),
    system: education,
    level: z.enum(['SECONDARY', 'HIGHER', 'UNDERGRADUATE']).default('SECONDARY'),
    patch: patches,
  }),
  z.strictObject({ op: z.literal('rekeySchool'), system: education, code: schoolCode, newCode: schoolCode.optional() }),
  z.strictObject({ op: z.literal('mergeSchool'), system: education, code: schoolCode, into: schoolCode }),
  z.strictObject({
    op: z.literal('addMajor'),
    system: education,
    schoolCode,
    majorCode: z.string().regex(/^\d{6}$/),
    patch: patches,
  }),
  z.strictObject({
    op: z.literal('setMajorStatus'),
    system: education,
    id,
    status: z.enum(['ENROLLING', 'SUSPENDED', 'WITHDRAWN']),
  }),
  z.strictObject({ op: z.literal('reportTeacherStats'), system: education, schoolCode, year, patch: patches }),
  z.strictObject({ op: z.literal('planBase'), system: education, kind: id, patch: patches }),
  z.strictObject({ op: z.literal('buildBase'), system: education, id }),
  z.strictObject({ op: z.literal('revokeBase'), system: education, id }),
  z.strictObject({ op: z.literal('addSchoolExpert'), system: education, schoolCode, patch: patches }),
]);

export type WorldOperation = z.output<typeof worldOperation>;
/** An operation as callers write it, with optional parts omitted. */
export type WorldOperationInput = z.input<typeof worldOperation>;
/** The operation of one name. */
export type Operation<K extends WorldOperation['op']> = Extract<WorldOperation, { readonly op: K }>;
