import { Input } from 'antd';
import { useId, useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { NoteQuarantineGroupDocument } from '../../generated/documents.ts';
import { useChange } from '../../lib/use-change.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Errors } from '../../widgets/errors.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import type { QuarantineGroup } from './quarantine-group.ts';

const words = defineWords({
  zh: { title: '备注与处理人', note: '备注', assignee: '处理人(可不填)', save: '保存' },
  en: { title: 'Note, and who sees to it', note: 'Note', assignee: 'Who sees to it (optional)', save: 'Save' },
});

interface NoteDialogProps {
  readonly group: QuarantineGroup;
  readonly onClose: () => void;
}

/** What an operator says of rows that are wrong alike, and who sees to it. */
export function NoteDialog({ group, onClose }: NoteDialogProps) {
  const say = useWords(words);
  const { language } = usePreferences();
  const id = useId();
  const [assignee, setAssignee] = useState(group.assignee ?? '');
  const noting = useChange(NoteQuarantineGroupDocument);
  const save = async (note: string): Promise<void> => {
    const who = assignee.trim();
    const data = await noting.run({ id: group.id, note, ...(who !== '' && { assignee: who }) }).catch(() => null);
    if (data !== null) onClose();
  };
  return (
    <ReasonDialog
      title={say.title}
      action={say.save}
      label={say.note}
      initial={group.note ?? ''}
      onDone={(note) => void save(note)}
      onClose={onClose}
    >
      <p>{inLanguage(group.reason, language)}</p>
      <Errors errors={noting.errors} failure={noting.failure} requestId={noting.requestId} />
      <p>
        <label htmlFor={id}>{say.assignee}</label>
        <Input id={id} maxLength={100} value={assignee} onChange={({ target }) => setAssignee(target.value)} />
      </p>
    </ReasonDialog>
  );
}
