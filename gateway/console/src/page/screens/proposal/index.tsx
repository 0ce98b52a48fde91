import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import { ProposalDetailDocument, ProposalEffectDocument } from '../../generated/documents.ts';
import { formatMoment } from '../../lib/format.ts';
import { indicatorPath } from '../../lib/indicator-path.ts';
import { PROPOSAL_KIND_WORDS, PROPOSAL_STATE_WORDS } from '../../lib/schema-words.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { AttachmentLinks } from '../../widgets/attachment-links.tsx';
import { Effect } from '../../widgets/effect.tsx';
import { Fact } from '../../widgets/fact.tsx';
import { MarkedDifference } from '../../widgets/marked-difference.tsx';
import { NotThere } from '../../widgets/not-there.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { WhoTouched } from '../../widgets/who-touched.tsx';
import { Decision } from './decision.tsx';
import { proposedChange, type Proposal } from './proposed-change.ts';

const words = defineWords({
  zh: {
    title: '提案',
    change: '改动',
    effect: '若批准',
    about: '经过',
    state: '状态',
    author: '提出人',
    submitted: '提交时间',
    comment: '说明',
    decided: '决定',
    reason: '决定说明',
    digest: '内容摘要',
    indicator: '指标',
    stale: '提交以来,其所依据的内容已变化:不能批准,请由提出人重新提出。',
    nodecided: '已有决定;效果见指标的历史。',
  },
  en: {
    title: 'Proposal',
    change: 'What changes',
    effect: 'Once approved',
    about: 'What happened',
    state: 'State',
    author: 'Author',
    submitted: 'Submitted',
    comment: 'Comment',
    decided: 'Decided',
    reason: 'Reason of the decision',
    digest: 'Digest',
    indicator: 'Indicator',
    stale: 'What it rests on has changed since: it cannot be approved, its author has to propose it again.',
    nodecided: 'Decided; the history of the indicator shows what it did.',
  },
});

const EVERY_MS = 3000;

/** One proposal: old and new, what it would do and to whom, and the decision. */
export function ProposalScreen() {
  const say = useWords(words);
  const kinds = useWords(PROPOSAL_KIND_WORDS);
  const { id } = useParams({ from: '/proposals/$id' });
  const asked = useAsk(ProposalDetailDocument, { id }, { every: EVERY_MS });
  const proposal = asked.data?.proposal;
  const title = proposal
    ? `${proposal.indicator?.name ?? proposal.document.number} · ${kinds[proposal.kind]}`
    : say.title;
  return (
    <Screen title={title} actions={proposal && <WhoTouched subject={`proposal ${proposal.id}`} />}>
      <Answered asked={asked}>
        {(data) => (data.proposal === null ? <NotThere /> : <ProposalParts proposal={data.proposal} />)}
      </Answered>
    </Screen>
  );
}

function ProposalParts({ proposal }: { readonly proposal: Proposal }) {
  const say = useWords(words);
  const states = useWords(PROPOSAL_STATE_WORDS);
  const { language } = usePreferences();
  const open = proposal.state === 'DRAFT' || proposal.state === 'SUBMITTED';
  const { before, after } = proposedChange(proposal, language);
  const { indicator } = proposal;
  return (
    <>
      {open && proposal.stale && <Alert type="warning" showIcon title={say.stale} style={{ marginBottom: 12 }} />}
      <section className="panel" aria-label={say.change}>
        <h2>{say.change}</h2>
        <MarkedDifference before={before} after={after} />
        {proposal.report && <AttachmentLinks attachments={proposal.report.attachments} />}
      </section>
      <section className="panel" aria-label={say.effect}>
        <h2>{say.effect}</h2>
        {open ? <ProposalEffect proposal={proposal} /> : <p>{say.nodecided}</p>}
      </section>
      <section className="panel" aria-label={say.about}>
        <h2>{say.about}</h2>
        <dl className="facts">
          <Fact name={say.state}>{states[proposal.state]}</Fact>
          {indicator && (
            <Fact name={say.indicator}>
              <Link to="/indicators/$document/$name" params={indicatorPath(indicator.id)}>
                {indicator.name}
              </Link>
            </Fact>
          )}
          <Fact name={say.author}>{proposal.author.name}</Fact>
          <Fact name={say.submitted}>{formatMoment(proposal.submittedAt, language, true)}</Fact>
          {proposal.comment !== null && <Fact name={say.comment}>{proposal.comment}</Fact>}
          {proposal.decidedBy && (
            <Fact name={say.decided}>
              {proposal.decidedBy.name} {formatMoment(proposal.decidedAt, language, true)}
            </Fact>
          )}
          {proposal.reason !== null && <Fact name={say.reason}>{proposal.reason}</Fact>}
          <Fact name={say.digest}>
            <code title={proposal.digest}>{proposal.digest.slice(0, 16)}…</code>
          </Fact>
        </dl>
      </section>
      <Decision proposal={proposal} />
    </>
  );
}

function ProposalEffect({ proposal }: { readonly proposal: Proposal }) {
  const asked = useAsk(ProposalEffectDocument, { id: proposal.id });
  return (
    <Answered asked={asked}>
      {(data) =>
        data.proposal === null ? null : <Effect preview={data.proposal.preview} indicator={proposal.indicator} />
      }
    </Answered>
  );
}
