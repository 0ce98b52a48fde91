import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import {
  IndicatorEvidenceDocument,
  ProposeDecisionDocument,
  ProposeDecisionWithdrawalDocument,
  type IndicatorEvidenceQuery,
} from '../../generated/documents.ts';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { useAskPages } from '../../lib/use-ask-pages.ts';
import { useProposing } from '../../lib/use-proposing.ts';
import { useViewer } from '../../lib/viewer.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Choice } from '../../widgets/choice.tsx';
import type { Column } from '../../widgets/column.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { MoreButton } from '../../widgets/more-button.tsx';
import { ProposingOutcome } from '../../widgets/proposing-outcome.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import { EVIDENCE_ORDERS } from './search.ts';
import type { Indicator } from './verdict.ts';

const words = defineWords({
  zh: {
    list: '证据',
    shown: '计入情况',
    yes: '计入',
    no: '未计入',
    all: '全部',
    record: '记录',
    platform: '平台',
    contribution: '贡献',
    denominator: '对分母',
    state: '是否计入',
    reason: '原因',
    decided: '人工决定',
    included: (by: string, at: string, why: string) => `${by} 于 ${at} 纳入:${why}`,
    excluded: (by: string, at: string, why: string) => `${by} 于 ${at} 排除:${why}`,
    actions: '操作',
    exclude: '提议排除',
    include: '提议纳入',
    withdraw: '提议撤回决定',
    question: (action: string, label: string) => `${action}:${label}`,
    order: '次序',
    RECORD: '按编号',
    CONTRIBUTION: '贡献大的在前',
    CHANGED: '新近变更在前',
    empty: '没有符合条件的记录。',
  },
  en: {
    list: 'Evidence',
    shown: 'Counted or not',
    yes: 'Counted',
    no: 'Not counted',
    all: 'All',
    record: 'Record',
    platform: 'Platform',
    contribution: 'Contribution',
    denominator: 'To the denominator',
    state: 'Counted',
    reason: 'Why',
    decided: 'Decided by hand',
    included: (by: string, at: string, why: string) => `${by} included it on ${at}: ${why}`,
    excluded: (by: string, at: string, why: string) => `${by} excluded it on ${at}: ${why}`,
    actions: 'Actions',
    exclude: 'Propose to exclude',
    include: 'Propose to include',
    withdraw: 'Propose to withdraw the decision',
    question: (action: string, label: string) => `${action}: ${label}`,
    order: 'Order',
    RECORD: 'By id',
    CONTRIBUTION: 'Largest first',
    CHANGED: 'Newest change first',
    empty: 'No record fits.',
  },
});

type Entry = NonNullable<IndicatorEvidenceQuery['indicator']>['evidence']['nodes'][number];
type Action = 'include' | 'exclude' | 'withdraw';

const COUNTED = { yes: true, no: false, all: null } as const;
const PAGE = 50;

/** The records behind a value, those that were considered and do not count, and what people decided about them. */
export function EvidenceTab({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(words);
  const { counted = 'yes', search, decided, order } = useSearch({ from: '/indicators/$document/$name' });
  const navigate = useNavigate({ from: '/indicators/$document/$name' });
  const [chosen, setChosen] = useState<{ readonly entry: Entry; readonly action: Action }>();
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
  const columns = useColumns(indicator, (entry, action) => setChosen({ entry, action }));
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
      <Answered asked={asked}>
        {(entries) => (
          <ListTable<Entry>
            name={say.list}
            rows={entries}
            total={asked.total}
            rowKey={({ record }) => `${record.system} ${record.type} ${record.id}`}
            columns={columns}
            empty={say.empty}
            search={{
              text: search ?? '',
              atServer: true,
              change: (text) =>
                void navigate({ search: (former) => ({ ...former, search: text || undefined }), replace: true }),
            }}
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

function useColumns(indicator: Indicator, act: (entry: Entry, action: Action) => void): readonly Column<Entry>[] {
  const say = useWords(words);
  const { language } = usePreferences();
  const { may } = useViewer();
  const ratio = indicator.progress.denominator !== null;
  const decided = ({ decision }: Entry): string => {
    if (decision === null) return '';
    const { person, at, reason, include } = decision;
    return (include ? say.included : say.excluded)(person.name, formatMoment(at, language), reason);
  };
  const actionOf = (entry: Entry): Action => (entry.decision ? 'withdraw' : entry.counted ? 'exclude' : 'include');
  return [
    {
      key: 'record',
      title: say.record,
      text: ({ record }) => record.label,
      show: ({ record }) => (
        <Link to="/records/$system/$type/$id" params={{ system: record.system, type: record.type, id: record.id }}>
          {record.label}
        </Link>
      ),
    },
    { key: 'platform', title: say.platform, text: ({ record }) => `${record.system} ${record.id}` },
    {
      key: 'contribution',
      title: say.contribution,
      numeric: true,
      text: ({ contribution }) => contribution,
      show: ({ contribution }) => formatNumber(contribution, language),
    },
    ...(ratio
      ? [
          {
            key: 'denominator',
            title: say.denominator,
            numeric: true,
            text: ({ denominatorContribution }: Entry) => denominatorContribution,
            show: ({ denominatorContribution }: Entry) => formatNumber(denominatorContribution, language),
          },
        ]
      : []),
    { key: 'state', title: say.state, short: true, text: ({ counted }) => (counted ? say.yes : say.no) },
    { key: 'reason', title: say.reason, text: ({ reason }) => inLanguage(reason, language) },
    { key: 'decided', title: say.decided, short: true, text: decided },
    ...(may('mapping:write')
      ? [
          {
            key: 'actions',
            short: true,
            title: say.actions,
            sortable: false,
            onPaper: false,
            text: () => '',
            show: (entry: Entry) => (
              <Button
                size="small"
                aria-label={say.question(say[actionOf(entry)], entry.record.label)}
                onClick={() => act(entry, actionOf(entry))}
              >
                {say[actionOf(entry)]}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
