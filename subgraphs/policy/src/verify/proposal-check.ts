import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { PROPOSAL_COLUMNS, proposalDigest, type StoredProposal } from '../proposals/proposal.ts';
import { proposalSubject } from '../proposals/proposal-audit.ts';
import type { AuditedSteps } from './audited-steps.ts';
import type { Finding } from './finding.ts';

const UNAUDITED = '审计日志中没有这一步 (the audit log has no entry of it)';

function faultOf(proposal: StoredProposal, steps: AuditedSteps): string | null {
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

/** Checks every proposal against its entries in the audit log; gives those that are approved, by number. */
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
  return new Map(proposals.filter(({ state }) => state === 'APPROVED').map((proposal) => [proposal.key, proposal]));
}
