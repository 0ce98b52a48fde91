import type { ReactNode } from 'react';

/** A column: `text` is what is searched, sorted and exported; `show` what is shown, where that is another. */
export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly text: (row: T) => string | number | null;
  readonly show?: (row: T) => ReactNode;
  readonly numeric?: boolean;
  readonly width?: string;
  /** Whether its content stays on one line: dates, numbers, buttons. */
  readonly short?: boolean;
  /** Lists of names: where the table scrolls sideways they still have room for some in a line. */
  readonly wide?: boolean;
  /** On paper, the mark of the note that is about it. */
  readonly mark?: string;
  /** Whether it is printed. Default: yes; buttons are not. */
  readonly onPaper?: boolean;
  /** Default: yes. */
  readonly sortable?: boolean;
}

/** Rows that are chosen, by key. */
export interface Selection<T> {
  readonly keys: readonly string[];
  readonly change: (keys: readonly string[]) => void;
  readonly mayChoose?: (row: T) => boolean;
}
