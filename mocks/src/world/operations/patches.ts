import { z } from 'zod';

// The fields that can be patched, by record type. Keys and fields that have their own operation (status of a post, code
// of a school) are excluded.

const count = z.int().nonnegative();
const codes = z.array(z.string());
const text = z.string();
const day = z.iso.date();
const contact = { contactName: text, contactPhone: text };

export const PATCHES = {
  JobPosting: z.strictObject({
    title: text,
    occupationCode: text.nullable(),
    industryCode: text.nullable(),
    region: z.string().regex(/^\d{6}$/),
    education: z.enum(['POSTGRADUATE', 'BACHELOR', 'JUNIOR_COLLEGE', 'SECONDARY_VOCATIONAL', 'ANY']),
    headcount: count.nullable(),
    salaryMin: count.nullable(),
    salaryMax: count.nullable(),
    skills: codes,
    ...contact,
  }),
  JobFair: z.strictObject({ name: text, venue: text.nullable(), schoolCodes: codes, enterprises: count, posts: count }),
  EmploymentOutcome: z.strictObject({
    graduates: count,
    employed: count,
    matched: count.nullable(),
    furtherStudy: count.nullable(),
  }),
  Training: z.strictObject({
    participants: count,
    certified: count.nullable(),
    startedOn: day,
    endedOn: day.nullable(),
  }),
  Workforce: z.strictObject({ employed: count, skilled: count, highSkilled: count }),
  Enterprise: z.strictObject({
    name: text,
    shortName: text,
    region: z.string().regex(/^\d{6}$/),
    park: text.nullable(),
    industryCode: text,
    chainCodes: codes,
    scale: z.enum(['LARGE', 'MEDIUM', 'SMALL', 'MICRO']),
    keyEnterprise: z.boolean(),
    employees: count.nullable(),
    ...contact,
  }),
  IndustryChain: z.strictObject({ name: text, leaderUscc: text.nullable() }),
  Cultivation: z.strictObject({ batch: text, recognizedOn: day.nullable() }),
  TechDemand: z.strictObject({
    title: text,
    summary: text,
    budget: z.number().nullable(),
    status: z.enum(['OPEN', 'MATCHED', 'SOLVED', 'CLOSED']),
    partnerSchoolCode: text.nullable(),
  }),
  RdProject: z.strictObject({
    totalCost: z.number(),
    subsidy: z.number(),
    appraisal: z.enum(['PASSED', 'FAILED', 'PENDING']),
  }),
  EnterpriseExpert: z.strictObject({ name: text, title: text, skills: codes, availableForTeaching: z.boolean() }),
  Cooperation: z.strictObject({ students: count.nullable(), endedOn: day.nullable() }),
  ConsultationTopic: z.strictObject({
    title: text,
    summaryHtml: text,
    category: text,
    usccs: codes,
    schoolCodes: codes,
  }),
  Opinion: z.strictObject({ contentHtml: text }),
  TopicReply: z.strictObject({ contentHtml: text }),
  School: z.strictObject({
    name: text,
    ownership: z.enum(['PUBLIC', 'PRIVATE']),
    groups: codes,
    enrolment: count,
    municipalRecognition: z.enum(['NONE', 'CANDIDATE', 'RECOGNIZED']),
    municipalRecognizedOn: day.nullable(),
    provincialRecognition: z.enum(['NONE', 'CANDIDATE', 'RECOGNIZED']),
    provincialRecognizedOn: day.nullable(),
  }),
  Major: z.strictObject({
    name: text,
    enrolment: count.nullable(),
    chainCodes: codes,
    featured: z.boolean(),
    cluster: text.nullable(),
    articulation: z.enum(['THREE_PLUS_TWO', 'THREE_PLUS_THREE', 'FIVE_YEAR', 'NONE']),
    articulatedWith: z.strictObject({ schoolCode: text, majorCode: text }).nullable(),
    courses: z.array(z.strictObject({ code: text, name: text, hours: count.nullable(), digital: z.boolean() })),
  }),
  TeacherStats: z.strictObject({
    fullTime: count.nullable(),
    professional: count.nullable(),
    dualQualified: count.nullable(),
    degreeQualified: count.nullable(),
    postgraduate: count.nullable(),
    practiceMonths5y: z.number().nonnegative().nullable(),
  }),
  AnnualReturn: z.strictObject({
    students: count.nullable(),
    graduates: count.nullable(),
    furtherStudy: count.nullable(),
    certificateExamined: count.nullable(),
    certificateAwarded: count.nullable(),
    fundingPerStudent: z.number().nullable(),
    digitalClassrooms: count.nullable(),
    classrooms: count.nullable(),
    surchargeShare: z.number().nullable(),
  }),
  Base: z.strictObject({
    name: text,
    kind: z.enum([
      'MUNICIPAL_CONSORTIUM',
      'INDUSTRY_COMMUNITY',
      'OPEN_PRACTICE_CENTRE',
      'TRAINING_BASE',
      'ENTREPRENEURSHIP_BASE',
      'INNOVATION_STUDIO',
      'MASTER_STUDIO',
      'EDUCATION_GROUP',
    ]),
    level: z.enum(['MUNICIPAL', 'PROVINCIAL', 'NATIONAL']),
    leadSchoolCode: text.nullable(),
    schoolCodes: codes,
    usccs: codes,
  }),
  SchoolExpert: z.strictObject({ name: text, title: text, skills: codes, availableForEnterprise: z.boolean() }),
};

export type PatchableType = keyof typeof PATCHES;
export const PATCHABLE_TYPES = Object.keys(PATCHES) as [PatchableType, ...PatchableType[]];
