import type { Entity } from './entity.ts';

export type TopicStatus = 'COLLECTING' | 'CONSULTING' | 'HANDLING' | 'CLOSED';
type OpinionAuthor = 'COMMITTEE_MEMBER' | 'ENTERPRISE' | 'SCHOOL' | 'PUBLIC';

export interface Topic extends Entity {
  readonly id: string;
  readonly title: string;
  /** HTML written by people: unsafe. */
  readonly summaryHtml: string;
  readonly category: string;
  readonly region: string;
  readonly status: TopicStatus;
  readonly departmentCode: string;
  readonly departmentName: string;
  /** What it is related to; with a MALFORMED_ENTRY fault one of these is no valid code. */
  readonly usccs: readonly string[];
  readonly schoolCodes: readonly string[];
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** How many opinions the platform says there are. */
  readonly opinionCount: number;
  /** Left the list and answers 410 since then; null while it is there. */
  readonly withdrawnAt: number | null;
}

/** `updatedAt` is not told by the platform; the topic's moves with each opinion. */
export interface Opinion extends Entity {
  readonly id: string;
  readonly topicId: string;
  readonly author: OpinionAuthor;
  readonly contentHtml: string;
  readonly at: number;
}

export interface Reply extends Entity {
  readonly id: string;
  readonly topicId: string;
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly contentHtml: string;
  readonly at: number;
}
