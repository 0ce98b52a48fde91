import { useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import {
  IndicatorEvidenceDocument,
  ProposeDecisionDocument,
  ProposeDecisionWithdrawalDocument,
} from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { useAskPages } from '../../lib/use-ask-pages.ts';
import { useProposing } from '../../lib/use-proposing.ts';
import { useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { MoreButton } from '../../widgets/more-button.tsx';
import { ProposingOutcome } from '../../widgets/proposing-outcome.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import { useEvidenceColumns, type EvidenceAction, type EvidenceEntry } from './evidence-columns.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { EVIDENCE_WORDS } from './evidence-words.ts';
import { EVIDENCE_ORDERS } from './search.ts';
import type { Indicator } from './verdict.ts';

const COUNTED = { yes: true, no: false, all: null } as const;
const PAGE = 50;

/** The records behind a value, those that were considered and do not count, and what people decided about them. */
export function EvidenceTab({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(EVIDENCE_WORDS);
  const {
    counted = 'yes',
    search,
    decided,
    order,
    record: opened,
  } = useSearch({ from: '/indicators/$document/$name' });
  const navigate = useNavigate({ from: '/indicators/$document/$name' });
  const searchText = useSearchText();
  const [chosen, setChosen] = useState<{ readonly entry: EvidenceEntry; readonly action: EvidenceAction }>();
  const decision = useProposing(ProposeDecisionDocument, ({ proposeDecision }) => [proposeDecision.id]);
  const withdrawal = useProposing(ProposeDecisionWithdrawalDocument, ({ proposeDecisionWithdrawal }) => [
    proposeDecisionWithdrawal.id,
  ]);
  const asked = useAskPages(
    IndicatorEvidenceDocument,
    {
      id: indicator.id,
      counted: COUNTED[counted],
      decided: decided ?? null,
      search: search ?? null,
      order: order ?? null,
      first: PAGE,
    },
    (data) => data.indicator?.evidence,
  );
  const { digest } = indicator.progress;
  const shownFor = useRef(digest);
  const { again } = asked;
  useEffect(() => {
    // The value moved: so did what it rests on.
    if (shownFor.current !== digest) again();
    shownFor.current = digest;
  }, [digest, again]);
  const show = (chosenRecord: string | undefined): void =>
    void navigate({ search: (former) => ({ ...former, record: chosenRecord }), resetScroll: false });
  const columns = useEvidenceColumns(indicator, {
    act: (entry, action) => setChosen({ entry, action }),
    open: ({ record: { system, type, id } }) => show([system, type, id].join(' ')),
  });
  const decide = async (reason: string): Promise<void> => {
    if (chosen === undefined) return;
    const { system, type, id } = chosen.entry.record;
    setChosen(undefined);
    if (chosen.action === 'withdraw') await withdrawal.propose({ indicator: indicator.id, system, type, id, reason });
    else
      await decision.propose({
        input: { indicator: indicator.id, system, type, id, include: chosen.action === 'include', reason },
      });
  };
  return (
    <>
      <ProposingOutcome proposing={decision} />
      <ProposingOutcome proposing={withdrawal} />
      <div className={opened === undefined ? undefined : 'with-panel'}>
        <div>
          <Answered asked={asked}>
            {(entries) => (
              <ListTable<EvidenceEntry>
                name={say.list}
                rows={entries}
                total={asked.total}
                rowKey={({ record }) => `${record.system} ${record.type} ${record.id}`}
                columns={columns}
                empty={say.empty}
                search={{ ...searchText, atServer: true }}
                filters={
                  <>
                    <Choice
                      label={say.order}
                      width="9rem"
                      value={order}
                      options={EVIDENCE_ORDERS.map((value) => ({ value, label: say[value] }))}
                      onChange={(value) =>
                        void navigate({ search: (former) => ({ ...former, order: value }), replace: true })
                      }
                    />
                    <Checkbox
                      checked={decided ?? false}
                      onChange={({ target }) =>
                        void navigate({
                          search: (former) => ({ ...former, decided: target.checked || undefined }),
                          replace: true,
                        })
                      }
                    >
                      {say.decided}
                    </Checkbox>
                    <Choice
                      label={say.shown}
                      width="8rem"
                      clearable={false}
                      value={counted}
                      options={(['yes', 'no', 'all'] as const).map((value) => ({ value, label: say[value] }))}
                      onChange={(value) =>
                        void navigate({ search: (former) => ({ ...former, counted: value }), replace: true })
                      }
                    />
                  </>
                }
                more={<MoreButton asked={asked} />}
              />
            )}
          </Answered>
        </div>
        {opened !== undefined && (
          <EvidencePanel key={opened} indicator={indicator} record={opened} onClose={() => show(undefined)} />
        )}
      </div>
      {chosen && (
        <ReasonDialog
          title={say.question(say[chosen.action], chosen.entry.record.label)}
          action={say[chosen.action]}
          onDone={(reason) => void decide(reason)}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
