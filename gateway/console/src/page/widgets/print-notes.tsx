import type { ReactNode } from 'react';
import { defineWords, useWords } from '../lib/words.ts';

const words = defineWords({
  zh: { notes: '注', signer: '签认人(签字、盖章):', day: '日期:' },
  en: { notes: 'Notes', signer: 'Signed by:', day: 'Date:' },
});

/** The marks of notes, in their order: a column that a note is about has one in its head. */
export const NOTE_MARKS = ['①', '②', '③', '④'] as const;

interface PrintNotesProps {
  /** In the order of their marks. */
  readonly notes: readonly ReactNode[];
  /** Whether there is a line to sign on. */
  readonly signed?: boolean;
}

/** What paper says below its content: the notes, and a line to sign on. Not on the screen. */
export function PrintNotes({ notes, signed = false }: PrintNotesProps) {
  const say = useWords(words);
  return (
    <footer className="print-only print-notes">
      <p>{say.notes}</p>
      <ol>
        {NOTE_MARKS.slice(0, notes.length).map((mark, index) => (
          <li key={mark}>
            {mark} {notes[index]}
          </li>
        ))}
      </ol>
      {signed && (
        <p className="row signature">
          <span className="grow">{say.signer}</span>
          <span className="grow">{say.day}</span>
        </p>
      )}
    </footer>
  );
}
