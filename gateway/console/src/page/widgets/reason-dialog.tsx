import { Button, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { defineWords, useWords } from '../lib/words.ts';
import { Dialog } from './dialog.tsx';

const words = defineWords({
  zh: { cancel: '取消', reason: '理由', optional: '说明(可不填)' },
  en: { cancel: 'Cancel', reason: 'Reason', optional: 'Comment (optional)' },
});

interface ReasonDialogProps {
  readonly title: string;
  /** What the button says: what will be done. */
  readonly action: string;
  readonly danger?: boolean;
  /** What is asked for. Default: the reason. */
  readonly label?: string;
  /** What is there already. */
  readonly initial?: string;
  /** Whether a reason must be given. Default: yes. */
  readonly needed?: boolean;
  readonly children?: ReactNode;
  readonly onDone: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of something that is kept with it. */
export function ReasonDialog({
  title,
  action,
  danger = false,
  needed = true,
  label,
  initial = '',
  children,
  onDone,
  onClose,
}: ReasonDialogProps) {
  const say = useWords(words);
  const [reason, setReason] = useState(initial);
  const id = useId();
  const text = reason.trim();
  return (
    <Dialog
      title={title}
      onEscape={onClose}
      buttons={
        <>
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button type="primary" danger={danger} disabled={needed && text === ''} onClick={() => onDone(text)}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      <label htmlFor={id}>{label ?? (needed ? say.reason : say.optional)}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={500}
        required={needed}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Dialog>
  );
}
