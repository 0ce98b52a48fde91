import { hash } from 'node:crypto';
import type { JsonValue } from '@queqiao/records';
import { raw, type Sql } from 'sql-template-tag';
import { canonicalJson } from '../context/canonical-json.ts';

/** What can be proposed here. */
export type ProposalKind =
  | 'MAPPING'
  | 'RETIREMENT'
  | 'REPORT'
  | 'REPORT_WITHDRAWAL'
  | 'DECISION'
  | 'DECISION_WITHDRAWAL'
  | 'TARGET'
  | 'BASELINE'
  | 'PERIOD_CLOSE'
  | 'PERIOD_REOPEN';
export type ProposalState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';

/** Who proposes what comes with the hub. */
export const HUB = 'hub';

/** A change that one person proposes and another puts in force, as the store has it. */
export interface StoredProposal {
  readonly key: number;
  readonly batch: number | null;
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly document: string;
  /** Null for a proposal about the whole document. */
  readonly indicator: string | null;
  /** What is proposed, by kind. */
  readonly content: JsonValue;
  /** What it rests on, as it was when it was submitted. */
  readonly basis: JsonValue;
  readonly digest: string;
  /** Persons are an issuer and its subject, in one text. */
  readonly author: string;
  readonly comment: string | null;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}

/** The columns of `proposal` as a StoredProposal. */
export const PROPOSAL_COLUMNS: Sql = raw(
  `id as key,
   coalesce(batch, case when exists (select from proposal as other where other.batch = proposal.id) then id end) as batch, kind, state, document, indicator, content, basis, digest, author, comment, created_at as "createdAt",
   submitted_at as "submittedAt", decided_by as "decidedBy", decided_at as "decidedAt", reason`,
);

/** SHA-256 over what is proposed and what it rests on: what an approver names. */
export function proposalDigest(
  of: Pick<StoredProposal, 'kind' | 'document' | 'indicator' | 'content' | 'basis'>,
): string {
  const { kind, document, indicator, content, basis } = of;
  // An indicator names its document.
  const about = indicator === null ? { document } : { indicator };
  return hash('sha256', canonicalJson({ kind, ...about, content, basis }));
}

/** Whether a proposal can still be put in force. */
export function isOpen({ state }: Pick<StoredProposal, 'state'>): boolean {
  return state === 'DRAFT' || state === 'SUBMITTED';
}
