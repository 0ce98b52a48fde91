import { Button, Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { IndicatorTargetsDocument, ProposeBaselineDocument, ProposeTargetDocument } from '../../generated/documents.ts';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useProposing } from '../../lib/use-proposing.ts';
import { useViewer } from '../../lib/viewer.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { ProposingOutcome } from '../../widgets/proposing-outcome.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import { Responsible } from './responsible.tsx';
import type { Indicator } from './verdict.ts';

const words = defineWords({
  zh: {
    revisions: '目标的各个版本',
    since: '自',
    lower: '下限',
    upper: '上限',
    due: '到期',
    baseline: '基期值',
    reason: '原因',
    by: '调整人',
    none: '目标未曾调整:为文件原定。',
    change: '提议调整目标',
    setBaseline: '提议基期值',
    kept: '原目标保留;批准之前目标不变。',
  },
  en: {
    revisions: 'Versions of the target',
    since: 'Since',
    lower: 'Lower bound',
    upper: 'Upper bound',
    due: 'Due',
    baseline: 'Baseline',
    reason: 'Reason',
    by: 'By',
    none: 'Never revised: as in the document.',
    change: 'Propose another target',
    setBaseline: 'Propose a baseline',
    kept: 'The old target is kept; nothing changes before approval.',
  },
});

/** The target and all its versions; another one, or a baseline, is proposed here. */
export function TargetTab({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const { may } = useViewer();
  const [open, setOpen] = useState<'target' | 'baseline'>();
  const [lower, setLower] = useState<number | null>(indicator.lower);
  const [upper, setUpper] = useState<number | null>(indicator.upper);
  const [dueOn, setDueOn] = useState<string | null>(indicator.dueOn);
  const [baseline, setBaseline] = useState<number | null>(indicator.baseline);
  const asked = useAsk(IndicatorTargetsDocument, { id: indicator.id });
  const target = useProposing(ProposeTargetDocument, ({ proposeTarget }) => [proposeTarget.id]);
  const start = useProposing(ProposeBaselineDocument, ({ proposeBaseline }) => [proposeBaseline.id]);
  const id = useId();
  const proposeTarget = async (reason: string): Promise<void> => {
    setOpen(undefined);
    await target.propose({
      input: {
        indicator: indicator.id,
        reason,
        ...(lower !== null && lower !== indicator.lower && { lower }),
        ...(upper !== null && upper !== indicator.upper && { upper }),
        ...(dueOn !== null && dueOn !== indicator.dueOn && { dueOn }),
      },
    });
  };
  const proposeBaseline = async (reason: string): Promise<void> => {
    setOpen(undefined);
    if (baseline !== null) await start.propose({ indicator: indicator.id, value: baseline, reason });
  };
  const number = (value: number | null): string => formatNumber(value, language);
  return (
    <>
      <ProposingOutcome proposing={target} />
      <ProposingOutcome proposing={start} />
      {may('mapping:write') && (
        <div className="row no-print" style={{ marginBottom: 12 }}>
          <Button onClick={() => setOpen('target')}>{say.change}</Button>
          <Button onClick={() => setOpen('baseline')}>{say.setBaseline}</Button>
        </div>
      )}
      <Answered asked={asked}>
        {(data) => (
          <>
            <Responsible indicator={indicator.id} rows={data.indicator?.responsible ?? []} />
            <h3>{say.revisions}</h3>
            <ListTable
              name={say.revisions}
              rows={data.indicator?.revisions ?? []}
              rowKey={({ since, reason }) => `${since} ${reason}`}
              empty={say.none}
              columns={[
                { key: 'since', title: say.since, short: true, text: ({ since }) => formatMoment(since, language) },
                { key: 'lower', title: say.lower, numeric: true, text: (row) => number(row.lower) },
                { key: 'upper', title: say.upper, numeric: true, text: (row) => number(row.upper) },
                { key: 'due', title: say.due, short: true, text: (row) => row.dueOn ?? '—' },
                { key: 'baseline', title: say.baseline, numeric: true, text: (row) => number(row.baseline) },
                { key: 'reason', title: say.reason, text: ({ reason }) => inLanguage(reason, language) },
                { key: 'by', title: say.by, text: ({ person }) => person.name },
              ]}
            />
          </>
        )}
      </Answered>
      {open === 'target' && (
        <ReasonDialog
          title={say.change}
          action={say.change}
          onDone={(reason) => void proposeTarget(reason)}
          onClose={() => setOpen(undefined)}
        >
          <p>{say.kept}</p>
          <div className="row">
            <label htmlFor={`${id}lower`}>{say.lower}</label>
            <InputNumber id={`${id}lower`} value={lower} onChange={setLower} />
            <label htmlFor={`${id}upper`}>{say.upper}</label>
            <InputNumber id={`${id}upper`} value={upper} onChange={setUpper} />
            <label htmlFor={`${id}due`}>{say.due}</label>
            <Input
              id={`${id}due`}
              type="date"
              style={{ width: '11rem' }}
              value={dueOn ?? ''}
              onChange={({ target: { value } }) => setDueOn(value || null)}
            />
          </div>
        </ReasonDialog>
      )}
      {open === 'baseline' && (
        <ReasonDialog
          title={say.setBaseline}
          action={say.setBaseline}
          onDone={(reason) => void proposeBaseline(reason)}
          onClose={() => setOpen(undefined)}
        >
          <div className="row">
            <label htmlFor={`${id}baseline`}>{say.baseline}</label>
            <InputNumber id={`${id}baseline`} value={baseline} onChange={setBaseline} />
          </div>
        </ReasonDialog>
      )}
    </>
  );
}
