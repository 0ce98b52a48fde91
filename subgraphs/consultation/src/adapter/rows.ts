import { listed, recordId, requiredText, nullable, optionalText, codeTable } from '@queqiao/platform/contracts';
import { regionCodeField, schoolCodeProblem, usccProblem } from '@queqiao/records/identifiers';
import type { Installation } from '@queqiao/platform/installations';
import { OPINION_AUTHORS, TOPIC_STATUSES } from '../records.ts';
import { offsetTimeField } from '@queqiao/records/time';
import { z } from 'zod';

// The family's own words, for installations whose crosswalk lacks the table.
const USUAL = {
  topicStatus: { 征集中: 'COLLECTING', 协商中: 'CONSULTING', 办理中: 'HANDLING', 已办结: 'CLOSED' },
  opinionAuthor: { 委员: 'COMMITTEE_MEMBER', 企业: 'ENTERPRISE', 院校: 'SCHOOL', 公众: 'PUBLIC' },
} as const;

/** An empty element is treated as missing. */
function filled<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}

const count = z
  .string()
  .regex(/^\d{1,9}$/, { error: '不是数量 (not a quantity)' })
  .transform(Number);

/** The codes in the attributes of `related` elements: a malformed one is dropped, the topic stays. */
function codesOf(attribute: 'uscc' | 'school', problem: (code: string) => string | null) {
  const carrier = z.object({ [attribute]: z.string() });
  return (elements: readonly unknown[]): readonly string[] => {
    const codes = elements.flatMap((element) => carrier.safeParse(element).data?.[attribute] ?? []);
    return [...new Set(codes.filter((code) => problem(code) === null))];
  };
}
const usccsOf = codesOf('uscc', usccProblem);
const schoolCodesOf = codesOf('school', schoolCodeProblem);

/** The id of a topic becomes part of URLs, where one of dots alone would change the path. */
const topicId = recordId.refine((id) => !/^\.*$/.test(id), { error: '记录号不能只有点号 (an id of dots alone)' });

/** `<reply>`; its content is its text. */
export const replyRow = z.object({
  id: recordId,
  department: optionalText,
  at: offsetTimeField,
  '#text': optionalText,
});
export type ReplyRow = z.infer<typeof replyRow>;

/**
 * The elements of one installation. A row is rejected without its id, its title, its state or its time, or with a word outside
 * the code table; any other missing value is null. The crosswalk may define the tables `topicStatus` and `opinionAuthor`.
 */
export function consultationRows(installation: Pick<Installation, 'system' | 'crosswalk'>) {
  return {
    topic: z.object({
      id: topicId,
      status: codeTable(installation, 'topicStatus', TOPIC_STATUSES, USUAL.topicStatus),
      title: requiredText,
      summary: optionalText,
      category: optionalText,
      region: filled(nullable(regionCodeField)),
      department: filled(nullable(z.object({ code: optionalText, name: optionalText }))),
      related: listed(z.unknown()).transform((elements) => ({
        usccs: usccsOf(elements),
        schoolCodes: schoolCodesOf(elements),
      })),
      openedAt: offsetTimeField,
      closedAt: filled(nullable(offsetTimeField)),
      updatedAt: offsetTimeField,
      opinionCount: filled(nullable(count)),
    }),
    /** `<opinion>`; its content is its text. */
    opinion: z.object({
      id: recordId,
      'author-kind': codeTable(installation, 'opinionAuthor', OPINION_AUTHORS, USUAL.opinionAuthor),
      at: offsetTimeField,
      '#text': optionalText,
    }),
  };
}

type ConsultationRows = ReturnType<typeof consultationRows>;
export type TopicRow = z.infer<ConsultationRows['topic']>;
export type OpinionRow = z.infer<ConsultationRows['opinion']>;
