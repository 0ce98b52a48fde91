import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { PeriodListDocument, ProposePeriodReopenDocument, type PeriodListQuery } from '../../generated/documents.ts';
import { formatMoment } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useProposing } from '../../lib/use-proposing.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { ProposingOutcome } from '../../widgets/proposing-outcome.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import { ClosePeriod } from './close-period.tsx';
import { PeriodSheet } from './period-sheet.tsx';
import { PERIOD_STATE_WORDS } from './words.ts';

const words = defineWords({
  zh: {
    list: '报送期',
    label: '名称',
    from: '自',
    to: '至',
    state: '状态',
    closed: '关闭',
    actions: '操作',
    show: '查看数值',
    showNamed: (label: string) => `查看数值:${label}`,
    reopen: '提请重新开放…',
    reopenTitle: (label: string) => `提请重新开放 ${label}`,
    reopenMeaning: '须由另一人批准;批准之后冻结的数值不再有效,签认不受影响。',
    action: '提请重新开放',
    none: '尚未关闭过报送期。',
  },
  en: {
    list: 'Reporting periods',
    label: 'Period',
    from: 'From',
    to: 'To',
    state: 'State',
    closed: 'Closed',
    actions: 'Actions',
    show: 'See the values',
    showNamed: (label: string) => `See the values of ${label}`,
    reopen: 'Propose to reopen …',
    reopenTitle: (label: string) => `Propose to reopen ${label}`,
    reopenMeaning: 'Another person approves it; then the frozen values hold no more. Sign-offs stay.',
    action: 'Propose to reopen',
    none: 'No period has been closed yet.',
  },
});

type Period = PeriodListQuery['periods'][number];
const EVERY_MS = 3000;

interface PeriodsTabProps {
  readonly document: { readonly id: string; readonly number: string; readonly title: string };
  readonly mayPropose: boolean;
}

/** The reporting periods of a document; each step is proposed by one person and approved by another. */
export function PeriodsTab({ document, mayPropose }: PeriodsTabProps) {
  const say = useWords(words);
  const states = useWords(PERIOD_STATE_WORDS);
  const { language } = usePreferences();
  const { period } = useSearch({ from: '/signing' });
  const navigate = useNavigate({ from: '/signing' });
  const [reopened, setReopened] = useState<Period>();
  const asked = useAsk(PeriodListDocument, { document: document.id }, { every: EVERY_MS });
  const reopening = useProposing(ProposePeriodReopenDocument, ({ proposePeriodReopen: { id } }) => [id]);
  const show = (id: string | undefined): void => void navigate({ search: (former) => ({ ...former, period: id }) });
  if (period !== undefined) return <PeriodSheet document={document} id={period} back={() => show(undefined)} />;
  return (
    <>
      <ProposingOutcome proposing={reopening} />
      {mayPropose && <ClosePeriod document={document.id} />}
      <Answered asked={asked}>
        {({ periods }) => (
          <ListTable<Period>
            name={say.list}
            rows={periods}
            rowKey={({ id }) => id}
            empty={say.none}
            columns={[
              { key: 'label', title: say.label, text: ({ label }) => label },
              { key: 'from', title: say.from, short: true, text: ({ from }) => from },
              { key: 'to', title: say.to, short: true, text: ({ to }) => to },
              { key: 'state', title: say.state, text: ({ state }) => states[state] },
              {
                key: 'closed',
                title: say.closed,
                text: ({ closedAt, closedBy }) =>
                  closedAt === null ? '—' : `${closedBy?.name ?? ''} ${formatMoment(closedAt, language)}`,
              },
              {
                key: 'actions',
                title: say.actions,
                sortable: false,
                onPaper: false,
                text: () => '',
                show: (each) => (
                  <span className="row">
                    <Button size="small" aria-label={say.showNamed(each.label)} onClick={() => show(each.id)}>
                      {say.show}
                    </Button>
                    {mayPropose && each.state === 'CLOSED' && (
                      <Button size="small" aria-label={say.reopenTitle(each.label)} onClick={() => setReopened(each)}>
                        {say.reopen}
                      </Button>
                    )}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Answered>
      {reopened && (
        <ReasonDialog
          title={say.reopenTitle(reopened.label)}
          action={say.action}
          onDone={(reason) => {
            setReopened(undefined);
            void reopening.propose({ period: reopened.id, reason });
          }}
          onClose={() => setReopened(undefined)}
        >
          <p>{say.reopenMeaning}</p>
        </ReasonDialog>
      )}
    </>
  );
}
