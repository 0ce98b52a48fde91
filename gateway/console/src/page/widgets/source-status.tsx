import type { SourceStatus } from '../generated/documents.ts';
import { SOURCE_STATUS_WORDS } from '../lib/source-words.ts';
import { useWords } from '../lib/words.ts';

interface SourceStateProps {
  readonly status: SourceStatus;
  readonly absence: string | null;
}

const SIGNS = { UP: '✓', DEGRADED: '!', DOWN: '✕', NOT_CONFIGURED: '–' } as const;
const TONES = { UP: 'good', DEGRADED: 'warn', DOWN: 'bad', NOT_CONFIGURED: 'muted' } as const;

/** The state of a platform as a sign and a word. */
export function SourceState({ status, absence }: SourceStateProps) {
  const say = useWords(SOURCE_STATUS_WORDS);
  const state = absence === null ? status : 'NOT_CONFIGURED';
  return (
    <span className={`status ${TONES[state]}`}>
      <span aria-hidden="true">{SIGNS[state]} </span>
      {say[state]}
    </span>
  );
}
