import type { AuditFact } from '@queqiao/audit';
import type { JsonValue } from '@queqiao/records';
import type { StoredProposal } from './proposal.ts';

/** What the audit log names a proposal by. */
export function proposalSubject({ key }: Pick<StoredProposal, 'key'>): string {
  return `proposal ${key}`;
}

/** What the audit log keeps of a step: which proposal, what it says and rests on, by its digest, when it was decided, and what was said. */
export function proposalDetail(proposal: StoredProposal): JsonValue {
  const { kind, document, indicator, digest, state, decidedAt, content, comment, reason } = proposal;
  return { kind, document, indicator, digest, state, decidedAt, content, comment, reason };
}

export function proposalFact(action: string, proposal: StoredProposal, actor: string): AuditFact {
  return { actor, action, subject: proposalSubject(proposal), purpose: null, detail: proposalDetail(proposal) };
}
