import { Button } from 'antd';
import { useState } from 'react';
import {
  ApproveDocument,
  ProposalListDocument,
  RejectDocument,
  SubmitDocument,
  WithdrawDocument,
} from '../../generated/documents.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useChange } from '../../lib/use-change.ts';
import { useViewer } from '../../lib/viewer.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { usePreferences } from '../../app/preferences.ts';
import { Errors } from '../../widgets/errors.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import type { Proposal } from './proposed-change.ts';

const words = defineWords({
  zh: {
    decision: '决定',
    approve: '批准并生效',
    reject: '驳回',
    withdraw: '撤回',
    submit: '提交待批准',
    batch: (count: number) => `这是一批 ${count} 项中的一项,一并决定。`,
    named: (digest: string) => `按您所见的内容批准(摘要 ${digest}…);内容若已变化则不生效。`,
    whyNot: (reason: string) => `您不能批准:${reason}`,
    approved: '已批准并生效。',
    rejected: '已驳回。',
    withdrawn: '已撤回。',
    submitted: '已提交,等待另一人批准。',
  },
  en: {
    decision: 'Decision',
    approve: 'Approve and put in force',
    reject: 'Reject',
    withdraw: 'Withdraw',
    submit: 'Submit for approval',
    batch: (count: number) => `One of a batch of ${count}, which is decided together.`,
    named: (digest: string) => `Approved as you see it (digest ${digest}…); if it has changed, nothing happens.`,
    whyNot: (reason: string) => `You may not approve it: ${reason}`,
    approved: 'Approved and in force.',
    rejected: 'Rejected.',
    withdrawn: 'Withdrawn.',
    submitted: 'Submitted: another person has to approve it.',
  },
});

type Action = 'approve' | 'reject' | 'withdraw' | 'submit';
const BATCH_LIMIT = 100;

/** The buttons of a proposal that is not decided yet, for whoever may press them; the others read why not. */
export function Decision({ proposal }: { readonly proposal: Proposal }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const isAuthor = useViewer().id === proposal.author.id;
  const [asking, setAsking] = useState<Action>();
  const [done, setDone] = useState('');
  const approval = useChange(ApproveDocument);
  const rejection = useChange(RejectDocument);
  const withdrawal = useChange(WithdrawDocument);
  const submission = useChange(SubmitDocument);
  const batch = useAsk(
    ProposalListDocument,
    { first: BATCH_LIMIT, state: proposal.state, document: proposal.document.id },
    { enabled: proposal.batch !== null },
  );
  const others = (batch.data?.proposals.nodes ?? []).filter(({ batch: own }) => own === proposal.batch);
  const members = proposal.batch === null || others.length === 0 ? [proposal] : others;
  const ids = members.map(({ id }) => id);
  const decide = async (text: string): Promise<void> => {
    const action = asking;
    setAsking(undefined);
    const outcome = await run(action, text).catch(() => null);
    if (outcome !== null && action !== undefined)
      setDone({ approve: say.approved, reject: say.rejected, withdraw: say.withdrawn, submit: say.submitted }[action]);
  };
  const run = (action: Action | undefined, text: string): Promise<unknown> => {
    const comment = text === '' ? {} : { comment: text };
    switch (action) {
      case 'approve':
        return approval.run({ approvals: members.map(({ id, digest }) => ({ id, digest })), ...comment });
      case 'reject':
        return rejection.run({ ids, reason: text });
      case 'withdraw':
        return withdrawal.run({ ids });
      case 'submit':
        return submission.run({ ids, ...comment });
      default:
        return Promise.resolve(null);
    }
  };
  const open = proposal.state === 'DRAFT' || proposal.state === 'SUBMITTED';
  return (
    <section className="panel no-print" aria-label={say.decision}>
      <h2>{say.decision}</h2>
      {[approval, rejection, withdrawal, submission].map(({ errors, failure, requestId }, index) => (
        // Four changes in a fixed order.
        <Errors
          key={['approve', 'reject', 'withdraw', 'submit'][index]}
          errors={errors}
          failure={failure}
          requestId={requestId}
        />
      ))}
      <p role="status">{done}</p>
      {open && (
        <>
          {members.length > 1 && <p>{say.batch(members.length)}</p>}
          {proposal.whyNot !== null && proposal.state === 'SUBMITTED' && (
            <p>{say.whyNot(inLanguage(proposal.whyNot, language))}</p>
          )}
          <div className="row">
            {isAuthor && proposal.state === 'DRAFT' && (
              <Button type="primary" onClick={() => setAsking('submit')}>
                {say.submit}
              </Button>
            )}
            {proposal.mayDecide && proposal.state === 'SUBMITTED' && (
              <>
                <Button
                  type="primary"
                  disabled={proposal.stale}
                  loading={approval.busy}
                  onClick={() => setAsking('approve')}
                >
                  {say.approve}
                </Button>
                <Button danger loading={rejection.busy} onClick={() => setAsking('reject')}>
                  {say.reject}
                </Button>
              </>
            )}
            {isAuthor && (
              <Button loading={withdrawal.busy} onClick={() => setAsking('withdraw')}>
                {say.withdraw}
              </Button>
            )}
          </div>
        </>
      )}
      {asking && (
        <ReasonDialog
          title={say[asking]}
          action={say[asking]}
          danger={asking === 'reject' || asking === 'withdraw'}
          needed={asking === 'reject'}
          onDone={(text) => void decide(text)}
          onClose={() => setAsking(undefined)}
        >
          {members.length > 1 && <p>{say.batch(members.length)}</p>}
          {asking === 'approve' && <p>{say.named(proposal.digest.slice(0, 16))}</p>}
        </ReasonDialog>
      )}
    </section>
  );
}
