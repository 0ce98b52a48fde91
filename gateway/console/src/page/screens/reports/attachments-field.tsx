import { Button } from 'antd';
import { useId, useState } from 'react';
import type { GraphqlError } from '../../lib/fetch-graphql.ts';
import { LARGEST_BYTES, sendAttachment, type KeptAttachment } from '../../lib/send-attachment.ts';
import { useWords } from '../../lib/words.ts';
import { Errors } from '../../widgets/errors.tsx';
import { REPORT_WORDS } from './words.ts';

interface AttachmentsFieldProps {
  readonly attachments: readonly KeptAttachment[];
  readonly onChange: (attachments: readonly KeptAttachment[]) => void;
}

/** Files that stand behind a report: each is sent when it is chosen, and goes with the report once that is submitted. */
export function AttachmentsField({ attachments, onChange }: AttachmentsFieldProps) {
  const say = useWords(REPORT_WORDS);
  const [errors, setErrors] = useState<readonly GraphqlError[]>([]);
  const [failure, setFailure] = useState<Error | null>(null);
  const [tooLarge, setTooLarge] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const send = async (files: readonly File[]): Promise<void> => {
    setErrors([]);
    setFailure(null);
    const large = files.find(({ size }) => size > LARGEST_BYTES);
    setTooLarge(large?.name ?? '');
    if (large) return;
    setBusy(true);
    try {
      const sent: KeptAttachment[] = [];
      for (const file of files) {
        const outcome = await sendAttachment(file);
        if ('id' in outcome) sent.push(outcome);
        else setErrors(outcome);
      }
      onChange([...attachments, ...sent]);
    } catch (error) {
      setFailure(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <label htmlFor={id}>{say.attachments}</label>
      <div>
        <input
          id={id}
          type="file"
          multiple
          disabled={busy}
          accept=".pdf,.png,.jpg,.jpeg,.xlsx,.docx"
          onChange={({ target }) => {
            void send([...(target.files ?? [])]);
            target.value = '';
          }}
        />
        <span className="muted">{say.attachable}</span>
        <Errors errors={errors} failure={failure} />
        {tooLarge !== '' && <p role="alert" className="bad">{`✕ ${say.tooLarge(tooLarge)}`}</p>}
        <ul>
          {attachments.map((each) => (
            <li key={each.id}>
              {each.name}{' '}
              <Button
                size="small"
                aria-label={say.removeAttachment(each.name)}
                onClick={() => onChange(attachments.filter((other) => other !== each))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
