import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { ProposePeriodCloseDocument } from '../../generated/documents.ts';
import { useProposing } from '../../lib/use-proposing.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { ProposingOutcome } from '../../widgets/proposing-outcome.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';

const words = defineWords({
  zh: {
    from: '自',
    to: '至',
    close: '提请关闭此期…',
    title: (from: string, to: string) => `提请关闭 ${from} 至 ${to}`,
    action: '提请关闭',
    meaning: '批准之后,文件的全部数值连同摘要一并冻结;此后上游的更正只显示为差异,并列出两个数值。',
  },
  en: {
    from: 'From',
    to: 'To',
    close: 'Propose to close it …',
    title: (from: string, to: string) => `Propose to close ${from} to ${to}`,
    action: 'Propose to close',
    meaning:
      'Once approved, every value of the document is frozen with its digest; later corrections upstream show as differences with both values.',
  },
});

/** Proposes that a period is closed: by default the last whole year. */
export function ClosePeriod({ document }: { readonly document: string }) {
  const say = useWords(words);
  const id = useId();
  const lastYear = new Date().getFullYear() - 1;
  const [from, setFrom] = useState(`${lastYear}-01-01`);
  const [to, setTo] = useState(`${lastYear}-12-31`);
  const [asking, setAsking] = useState(false);
  const closing = useProposing(ProposePeriodCloseDocument, ({ proposePeriodClose }) => [proposePeriodClose.id]);
  const propose = (comment: string): void => {
    setAsking(false);
    void closing.propose({ document, from, to, ...(comment !== '' && { comment }) });
  };
  return (
    <>
      <ProposingOutcome proposing={closing} />
      <div className="row no-print" style={{ marginBottom: 12 }}>
        <label htmlFor={`${id}from`}>{say.from}</label>
        <Input
          id={`${id}from`}
          type="date"
          style={{ width: '11rem' }}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        <label htmlFor={`${id}to`}>{say.to}</label>
        <Input
          id={`${id}to`}
          type="date"
          style={{ width: '11rem' }}
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
        <Button
          type="primary"
          disabled={from === '' || to === ''}
          loading={closing.busy}
          onClick={() => setAsking(true)}
        >
          {say.close}
        </Button>
      </div>
      {asking && (
        <ReasonDialog
          title={say.title(from, to)}
          action={say.action}
          needed={false}
          onDone={propose}
          onClose={() => setAsking(false)}
        >
          <p>{say.meaning}</p>
        </ReasonDialog>
      )}
    </>
  );
}
