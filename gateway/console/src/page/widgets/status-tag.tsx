import type { ProgressStatus } from '../generated/documents.ts';
import { STATUS_WORDS } from '../lib/schema-words.ts';
import { useWords } from '../lib/words.ts';

/** A shape for each status, so that its colour says nothing that the shape and the word do not. */
const SHAPES: Readonly<Record<ProgressStatus, string>> = {
  MET: 'M2 8l4 4 8-9',
  ON_TRACK: 'M2 13L14 3M8 3h6v6',
  AT_RISK: 'M8 2l6.5 12h-13zM8 6v4M8 12v.5',
  OVERDUE: 'M3 3l10 10M13 3L3 13',
  NO_DATA: 'M3 8h10',
};

/** A status as shape and word. */
export function StatusTag({ status }: { readonly status: ProgressStatus }) {
  const titles = useWords(STATUS_WORDS);
  return (
    <span className={`status status-${status}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[status]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {titles[status]}
    </span>
  );
}
