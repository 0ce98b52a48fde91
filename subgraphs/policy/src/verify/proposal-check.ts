import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { PROPOSAL_COLUMNS, proposalDigest, type StoredProposal } from '../proposals/proposal.ts';
import { proposalSubject } from '../proposals/proposal-audit.ts';
import type { AuditedSteps } from './audited-steps.ts';
import type { Finding } from './finding.ts';

const UNAUDITED = '审计日志中没有这一步 (the audit log has no entry of it)';

const OTHERWISE = '审计日志中的状态或时间与此不同 (the audit log has it in another state, or of another time)';
const GONE = '审计日志中有此提案,但它已不存在 (the audit log has it, and it is gone)';

/** Whether the last step about a proposal left it as it is. */
function isAsLeft({ state, decidedAt }: StoredProposal, subject: string, steps: AuditedSteps): boolean {
  const at = steps.last(subject, 'decidedAt');
  // Entries of earlier releases do not name the time.
  return steps.last(subject, 'state') === state && (at === undefined || at === decidedAt);
}

function faultOf(proposal: StoredProposal, steps: AuditedSteps): string | null {
  const fault = stepFault(proposal, steps);
  return fault ?? (isAsLeft(proposal, proposalSubject(proposal), steps) ? null : OTHERWISE);
}

function stepFault(proposal: StoredProposal, steps: AuditedSteps): string | null {
  const { state, author, decidedBy, digest } = proposal;
  if (proposalDigest(proposal) !== digest) return '内容与摘要不符 (it does not have the stored digest)';
  const subject = proposalSubject(proposal);
  const took = (actor: string | null, ...actions: readonly string[]): boolean =>
    steps.has(subject, (name) => actions.includes(name), actor ?? '', digest);
  const submitted = took(author, 'submitProposals');
  switch (state) {
    case 'DRAFT':
      return steps.has(subject, (name) => name.startsWith('propose'), author, digest) ? null : UNAUDITED;
    case 'SUBMITTED':
      return submitted ? null : UNAUDITED;
    case 'APPROVED':
      if (author === decidedBy) return '由提出人自己批准 (approved by its author)';
      return submitted && took(decidedBy, 'approveProposals') ? null : UNAUDITED;
    case 'REJECTED':
      return submitted && took(decidedBy, 'rejectProposals') ? null : UNAUDITED;
    case 'WITHDRAWN':
      return took(author, 'withdrawProposals') ? null : UNAUDITED;
    default:
      return state satisfies never;
  }
}

/** Checks every proposal against its entries in the audit log, and that none of these is gone; gives those that are approved, by number. */
export async function checkProposals(
  queryable: Queryable,
  steps: AuditedSteps,
  found: (finding: Finding) => void,
): Promise<ReadonlyMap<number, StoredProposal>> {
  const proposals = await queryable.query<StoredProposal>(sql`select ${PROPOSAL_COLUMNS} from proposal order by id`);
  for (const proposal of proposals) {
    const reason = faultOf(proposal, steps);
    if (reason === null) continue;
    found({
      kind: 'PROPOSAL',
      indicator: proposal.indicator ?? proposal.document,
      what: proposalSubject(proposal),
      reason,
    });
  }
  const stored = new Set(proposals.map(proposalSubject));
  for (const subject of steps.subjects('proposal')) {
    if (stored.has(subject)) continue;
    const about = steps.last(subject, 'indicator') ?? steps.last(subject, 'document');
    found({ kind: 'PROPOSAL', indicator: String(about), what: subject, reason: GONE });
  }
  return new Map(proposals.filter(({ state }) => state === 'APPROVED').map((proposal) => [proposal.key, proposal]));
}
