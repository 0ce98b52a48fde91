import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import {
  ApproveDocument,
  DocumentNamesDocument,
  ProposalListDocument,
  RejectDocument,
} from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { PROPOSAL_KIND_WORDS, PROPOSAL_STATE_WORDS } from '../../lib/schema-words.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useAskPages } from '../../lib/use-ask-pages.ts';
import { useChange } from '../../lib/use-change.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { Errors } from '../../widgets/errors.tsx';
import { MoreButton } from '../../widgets/more-button.tsx';
import { ProposalTable } from '../../widgets/proposal-table.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { PROPOSAL_KINDS, PROPOSAL_STATES } from './search.ts';

const words = defineWords({
  zh: {
    title: '审批',
    state: '状态',
    kind: '种类',
    document: '文件',
    mine: '只看我可以决定的',
    empty: '没有符合条件的提案。',
    approve: (count: number) => `批准所选 ${count} 项`,
    reject: (count: number) => `驳回所选 ${count} 项`,
    together: '全部批准或全部不作;每项按您此刻所见的内容批准。',
    approved: (count: number) => `${count} 项已批准并生效。`,
    rejected: (count: number) => `${count} 项已驳回。`,
  },
  en: {
    title: 'Approvals',
    state: 'State',
    kind: 'Kind',
    document: 'Document',
    mine: 'Only what I may decide',
    empty: 'No proposal fits.',
    approve: (count: number) => `Approve ${count} chosen`,
    reject: (count: number) => `Reject ${count} chosen`,
    together: 'All of them or none; each as you see it now.',
    approved: (count: number) => `${count} approved and in force.`,
    rejected: (count: number) => `${count} rejected.`,
  },
});

const PAGE = 50;
const EVERY_MS = 3000;

/** Everything that was proposed; what may be decided can be decided together. */
export function ProposalsScreen() {
  const say = useWords(words);
  const kinds = useWords(PROPOSAL_KIND_WORDS);
  const states = useWords(PROPOSAL_STATE_WORDS);
  const search = useSearch({ from: '/proposals' });
  const navigate = useNavigate({ from: '/proposals' });
  const searchText = useSearchText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<'approve' | 'reject'>();
  const [done, setDone] = useState('');
  const documents = useAsk(DocumentNamesDocument, {});
  const asked = useAskPages(
    ProposalListDocument,
    {
      first: PAGE,
      state: search.state ?? null,
      kind: search.kind ?? null,
      document: search.document ?? null,
      decidable: search.mine ?? null,
    },
    (data) => data.proposals,
    { every: EVERY_MS },
  );
  const approval = useChange(ApproveDocument);
  const rejection = useChange(RejectDocument);
  const rows = (asked.data ?? []).filter(({ id }) => chosen.includes(id));
  const change = (changed: Partial<typeof search>): void => {
    setChosen([]);
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  };
  const decide = async (text: string): Promise<void> => {
    setAsking(undefined);
    const decided =
      asking === 'approve'
        ? await approval
            .run({ approvals: rows.map(({ id, digest }) => ({ id, digest })), ...(text !== '' && { comment: text }) })
            .catch(() => null)
        : await rejection.run({ ids: rows.map(({ id }) => id), reason: text }).catch(() => null);
    if (decided === null) return;
    setDone((asking === 'approve' ? say.approved : say.rejected)(rows.length));
    setChosen([]);
  };
  return (
    <Screen title={say.title}>
      <Errors errors={approval.errors} failure={approval.failure} requestId={approval.requestId} />
      <Errors errors={rejection.errors} failure={rejection.failure} requestId={rejection.requestId} />
      <p role="status">{done}</p>
      <div className="panel">
        <Answered asked={asked}>
          {(proposals) => (
            <ProposalTable
              rows={proposals}
              total={asked.total}
              empty={say.empty}
              search={searchText}
              selection={{ keys: chosen, change: setChosen, mayChoose: ({ mayDecide }) => mayDecide }}
              filters={
                <>
                  <Choice
                    label={say.state}
                    value={search.state}
                    options={PROPOSAL_STATES.map((value) => ({ value, label: states[value] }))}
                    onChange={(state) => change({ state })}
                  />
                  <Choice
                    label={say.kind}
                    value={search.kind}
                    options={PROPOSAL_KINDS.map((value) => ({ value, label: kinds[value] }))}
                    onChange={(kind) => change({ kind })}
                  />
                  <Choice
                    label={say.document}
                    value={search.document}
                    options={(documents.data?.policyDocuments ?? []).map(({ id, number }) => ({
                      value: id,
                      label: number,
                    }))}
                    onChange={(document) => change({ document })}
                  />
                  <Checkbox
                    checked={search.mine ?? false}
                    onChange={({ target }) => change({ mine: target.checked || undefined })}
                  >
                    {say.mine}
                  </Checkbox>
                </>
              }
              more={
                <div className="row no-print" style={{ marginTop: 8 }}>
                  <MoreButton asked={asked} />
                  {rows.length > 0 && (
                    <>
                      <Button type="primary" loading={approval.busy} onClick={() => setAsking('approve')}>
                        {say.approve(rows.length)}
                      </Button>
                      <Button danger loading={rejection.busy} onClick={() => setAsking('reject')}>
                        {say.reject(rows.length)}
                      </Button>
                    </>
                  )}
                </div>
              }
            />
          )}
        </Answered>
      </div>
      {asking && (
        <ReasonDialog
          title={say[asking](rows.length)}
          action={say[asking](rows.length)}
          danger={asking === 'reject'}
          needed={asking === 'reject'}
          onDone={(text) => void decide(text)}
          onClose={() => setAsking(undefined)}
        >
          <p>{say.together}</p>
          <ul>
            {rows.map(({ id, indicator, kind }) => (
              <li key={id}>
                {indicator?.name ?? ''} · {kinds[kind]}
              </li>
            ))}
          </ul>
        </ReasonDialog>
      )}
    </Screen>
  );
}
