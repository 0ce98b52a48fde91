import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { ProposeReportsDocument } from '../../generated/documents.ts';
import { formatValue } from '../../lib/format.ts';
import type { KeptAttachment } from '../../lib/send-attachment.ts';
import { useProposing } from '../../lib/use-proposing.ts';
import { useWords } from '../../lib/words.ts';
import { Choice } from '../../widgets/choice.tsx';
import { ProposingOutcome } from '../../widgets/proposing-outcome.tsx';
import { AttachmentsField } from './attachments-field.tsx';
import { isReportable, type ReportedIndicator } from './reportable.ts';
import { shareOf } from './reported-sheet.ts';
import { today } from '../../lib/days.ts';
import { REPORT_WORDS } from './words.ts';

/** Reports one value, or numerator and denominator, of which the share is computed. */
export function SingleTab({ indicators }: { readonly indicators: readonly ReportedIndicator[] }) {
  const say = useWords(REPORT_WORDS);
  const { language } = usePreferences();
  const { indicator: chosen } = useSearch({ from: '/reports' });
  const navigate = useNavigate({ from: '/reports' });
  const possible = indicators.filter(isReportable);
  const indicator = possible.find(({ id }) => id === chosen);
  const [asShare, setAsShare] = useState(false);
  const [value, setValue] = useState<number | null>(null);
  const [numerator, setNumerator] = useState<number | null>(null);
  const [denominator, setDenominator] = useState<number | null>(null);
  const [asOf, setAsOf] = useState(today());
  const [note, setNote] = useState('');
  const [attachments, setAttachments] = useState<readonly KeptAttachment[]>([]);
  const proposing = useProposing(ProposeReportsDocument, ({ proposeReports }) => proposeReports.map(({ id }) => id));
  const id = useId();
  const whole = asShare ? numerator !== null && denominator !== null && denominator !== 0 : value !== null;
  const submit = async (): Promise<void> => {
    if (indicator === undefined) return;
    const figures = asShare ? { numerator, denominator } : { value };
    if (
      (await proposing.propose({
        inputs: [
          {
            indicator: indicator.id,
            asOf,
            note: note.trim(),
            attachments: attachments.map((each) => each.id),
            ...figures,
          },
        ],
      })) === null
    )
      return;
    setValue(null);
    setNumerator(null);
    setDenominator(null);
    setNote('');
    setAttachments([]);
  };
  if (possible.length === 0) return <p className="muted">{say.noneToReport}</p>;
  return (
    <>
      <ProposingOutcome proposing={proposing} />
      <div className="form">
        <span>{say.indicator}</span>
        <Choice
          label={say.indicator}
          width="24rem"
          value={chosen}
          options={possible.map((each) => ({ value: each.id, label: `${each.name}(${each.document.number})` }))}
          onChange={(indicatorId) =>
            void navigate({ search: (former) => ({ ...former, indicator: indicatorId }), replace: true })
          }
        />
        <span />
        <Checkbox checked={asShare} onChange={({ target }) => setAsShare(target.checked)}>
          {say.asShare}
        </Checkbox>
        {asShare ? (
          <>
            <label htmlFor={`${id}numerator`}>{say.numerator}</label>
            <InputNumber id={`${id}numerator`} value={numerator} onChange={setNumerator} />
            <label htmlFor={`${id}denominator`}>{say.denominator}</label>
            <span className="row">
              <InputNumber id={`${id}denominator`} value={denominator} onChange={setDenominator} />
              {numerator !== null && denominator !== null && denominator !== 0 && (
                <output>
                  {say.share(
                    formatValue(shareOf(numerator, denominator, indicator?.unit), indicator?.unit ?? '', language),
                  )}
                </output>
              )}
            </span>
          </>
        ) : (
          <>
            <label htmlFor={`${id}value`}>{say.value}</label>
            <span className="row">
              <InputNumber id={`${id}value`} value={value} onChange={setValue} /> {indicator?.unit}
            </span>
          </>
        )}
        <label htmlFor={`${id}asOf`}>{say.asOf}</label>
        <Input
          id={`${id}asOf`}
          type="date"
          max={today()}
          style={{ width: '12rem' }}
          value={asOf}
          onChange={({ target }) => setAsOf(target.value)}
        />
        <label htmlFor={`${id}note`}>{say.note}</label>
        <Input.TextArea
          id={`${id}note`}
          rows={2}
          maxLength={500}
          required
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <AttachmentsField attachments={attachments} onChange={setAttachments} />
        <span />
        <span>
          <Button
            type="primary"
            loading={proposing.busy}
            disabled={indicator === undefined || !whole || asOf === '' || note.trim() === ''}
            onClick={() => void submit()}
          >
            {say.submit}
          </Button>
        </span>
      </div>
    </>
  );
}
