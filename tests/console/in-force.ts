import { dig, rowsAt } from '../src/answer.ts';
import type { TestHub } from '../src/test-hub.ts';

/** Has one person propose something, by a mutation whose field is named `proposal`, and another approve it. */
export async function putInForce({ ask }: TestHub, mutation: string): Promise<void> {
  const proposed = await ask(mutation, { role: 'administrator' });
  const id = String(dig(proposed.data, 'proposal.id'));
  const submitted = await ask('mutation ($ids: [ID!]!) { submitProposals(ids: $ids) { digest } }', {
    variables: { ids: [id] },
    role: 'administrator',
  });
  const digest = String(dig(rowsAt(submitted, 'submitProposals')[0], 'digest'));
  const approved = await ask('mutation ($of: [ApprovalInput!]!) { approveProposals(approvals: $of) { state } }', {
    variables: { of: [{ id, digest }] },
    role: 'approver',
  });
  const state = dig(rowsAt(approved, 'approveProposals')[0], 'state');
  if (state !== 'APPROVED') throw new Error(`It is not in force: ${JSON.stringify(approved)}`);
}
