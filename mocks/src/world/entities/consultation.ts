import type { Entity } from './entity.ts';

export type TopicStatus = 'COLLECTING' | 'CONSULTING' | 'HANDLING' | 'CLOSED';
type OpinionAuthor = 'COMMITTEE_MEMBER' | 'ENTERPRISE' | 'SCHOOL' | 'PUBLIC';

export interface Topic extends Entity {
  readonly id: string;
  readonly title: string;
  /** HTML written by users: unsafe. */
  readonly summaryHtml: string;
  readonly category: string;
  readonly region: string;
  readonly status: TopicStatus;
  readonly departmentCode: string;
  readonly departmentName: string;
  /** The related organisations; with a MALFORMED_ENTRY fault one of these is not a valid code. */
  readonly usccs: readonly string[];
  readonly schoolCodes: readonly string[];
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** The number of opinions according to the platform. */
  readonly opinionCount: number;
  /** When it left the list; it answers 410 since then. Null while it is listed. */
  readonly withdrawnAt: number | null;
}

/** The platform does not return `updatedAt`; the topic's time changes with each opinion. */
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
