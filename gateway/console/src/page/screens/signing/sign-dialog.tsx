import { usePreferences } from '../../app/preferences.ts';
import type { SigningSheetQuery } from '../../generated/documents.ts';
import { formatValue } from '../../lib/format.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';

const words = defineWords({
  zh: {
    title: (count: number) => `签认 ${count} 项`,
    action: '签认',
    meaning: '您签认的是此刻所见的数值(以摘要为准):其间若有变化,系统会拒绝。此后的变化不改动所签数值,只显示为差异。',
  },
  en: {
    title: (count: number) => `Sign ${count}`,
    action: 'Sign',
    meaning:
      'You sign the values as you see them now, by their digests: what has changed meanwhile is refused. Later changes do not alter what is signed; they show as differences.',
  },
});

interface SignDialogProps {
  readonly rows: readonly SigningSheetQuery['indicators'][number][];
  readonly onDone: (comment: string) => void;
  readonly onClose: () => void;
}

/** Shows what will be signed: each value with the digest that is sent. */
export function SignDialog({ rows, onDone, onClose }: SignDialogProps) {
  const say = useWords(words);
  const { language } = usePreferences();
  return (
    <ReasonDialog title={say.title(rows.length)} action={say.action} needed={false} onDone={onDone} onClose={onClose}>
      <p>{say.meaning}</p>
      <ul>
        {rows.map(({ id, name, unit, progress }) => (
          <li key={id}>
            {name}: <strong>{formatValue(progress.value, unit, language)}</strong>{' '}
            <code className="muted" title={progress.digest}>
              {progress.digest.slice(0, 12)}…
            </code>
          </li>
        ))}
      </ul>
    </ReasonDialog>
  );
}
