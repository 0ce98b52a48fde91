import { Button, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { defineWords, useWords } from '../lib/words.ts';

const words = defineWords({
  zh: { cancel: '取消', reason: '理由', optional: '说明(可不填)' },
  en: { cancel: 'Cancel', reason: 'Reason', optional: 'Comment (optional)' },
});

interface ReasonDialogProps {
  readonly title: string;
  /** What the button says: what will be done. */
  readonly action: string;
  readonly danger?: boolean;
  /** Whether a reason must be given. Default: yes. */
  readonly needed?: boolean;
  readonly children?: ReactNode;
  readonly onDone: (reason: string) => void;
  readonly onClose: () => void;
}

// The browser's own dialog: Ant Design's writes a style that the Content-Security-Policy refuses.
function show(element: HTMLDialogElement | null): void {
  if (element !== null && !element.open) element.showModal();
}

/** Asks for the reason of something that is kept with it. */
export function ReasonDialog({
  title,
  action,
  danger = false,
  needed = true,
  children,
  onDone,
  onClose,
}: ReasonDialogProps) {
  const say = useWords(words);
  const [reason, setReason] = useState('');
  const id = useId();
  const text = reason.trim();
  return (
    <dialog ref={show} className="dialog" aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      {children}
      <label htmlFor={id}>{needed ? say.reason : say.optional}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={500}
        required={needed}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="row" style={{ marginTop: 12, justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>{say.cancel}</Button>
        <Button type="primary" danger={danger} disabled={needed && text === ''} onClick={() => onDone(text)}>
          {action}
        </Button>
      </div>
    </dialog>
  );
}
