import { Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { IndicatorSignOffsDocument, SignValueDocument } from '../../generated/documents.ts';
import { formatMoment, formatValue } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useChange } from '../../lib/use-change.ts';
import { useViewer } from '../../lib/viewer.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Errors } from '../../widgets/errors.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import type { Indicator } from './verdict.ts';

const words = defineWords({
  zh: {
    sign: '签认现值',
    title: (value: string) => `签认现值 ${value}`,
    meaning: '签认后,上游此后的变化不会改动所签数值,只显示为“与现值不同”。',
    digest: '所签摘要',
    list: '签认记录',
    value: '所签数值',
    current: '现值',
    same: '与现值相同',
    differs: '与现值不同',
    comparison: '与现值比较',
    by: '签认人',
    at: '签认时间',
    comment: '意见',
    none: '尚未签认。',
    done: '已签认。',
  },
  en: {
    sign: 'Sign the present value',
    title: (value: string) => `Sign the present value ${value}`,
    meaning: 'Later changes upstream do not alter what was signed; they show as a difference.',
    digest: 'Digest that is signed',
    list: 'Sign-offs',
    value: 'Signed value',
    current: 'Present value',
    same: 'same as now',
    differs: 'differs from now',
    comparison: 'Against the present',
    by: 'Signed by',
    at: 'Signed at',
    comment: 'Comment',
    none: 'Not signed yet.',
    done: 'Signed.',
  },
});

/** Who answered for which value, and whether the present one differs. */
export function SigningTab({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const { may } = useViewer();
  const [seen, setSeen] = useState<{ readonly digest: string; readonly value: number }>();
  const [done, setDone] = useState(false);
  const asked = useAsk(IndicatorSignOffsDocument, { id: indicator.id });
  const signing = useChange(SignValueDocument);
  const { value: current, digest } = indicator.progress;
  const sign = async (comment: string): Promise<void> => {
    if (seen === undefined) return;
    setSeen(undefined);
    const data = await signing
      .run({ indicator: indicator.id, digest: seen.digest, ...(comment !== '' && { comment }) })
      .catch(() => null);
    setDone(data !== null);
  };
  return (
    <>
      <Errors errors={signing.errors} failure={signing.failure} requestId={signing.requestId} />
      <p role="status">{done && say.done}</p>
      {current !== null && may('mapping:approve') && (
        <p className="no-print">
          <Button type="primary" loading={signing.busy} onClick={() => setSeen({ digest, value: current })}>
            {say.sign}
          </Button>
        </p>
      )}
      <Answered asked={asked}>
        {(data) => (
          <ListTable
            name={say.list}
            rows={data.indicator?.signOffs ?? []}
            rowKey={({ id }) => id}
            empty={say.none}
            columns={[
              { key: 'at', title: say.at, short: true, text: ({ at }) => formatMoment(at, language, true) },
              { key: 'by', title: say.by, text: ({ person }) => person.name },
              {
                key: 'value',
                title: say.value,
                numeric: true,
                text: ({ value }) => formatValue(value, indicator.unit, language),
              },
              {
                key: 'current',
                title: say.current,
                numeric: true,
                text: () => formatValue(current, indicator.unit, language),
              },
              {
                key: 'comparison',
                title: say.comparison,
                text: ({ differsFromCurrent }) => (differsFromCurrent ? say.differs : say.same),
                show: ({ differsFromCurrent }) =>
                  differsFromCurrent ? <strong className="warn">≠ {say.differs}</strong> : <span>= {say.same}</span>,
              },
              { key: 'comment', title: say.comment, text: ({ comment }) => comment ?? '' },
            ]}
          />
        )}
      </Answered>
      {seen && (
        <ReasonDialog
          title={say.title(formatValue(seen.value, indicator.unit, language))}
          action={say.sign}
          needed={false}
          onDone={(comment) => void sign(comment)}
          onClose={() => setSeen(undefined)}
        >
          <p>{say.meaning}</p>
          <p className="muted">
            {say.digest} <code>{seen.digest.slice(0, 16)}…</code>
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
