import type { ReactNode } from 'react';

interface PlainTableProps {
  readonly caption: string;
  readonly children: ReactNode;
}

/** A table without search and sorting, named for screen readers. Where it is too wide it is scrolled, by keyboard too. */
export function PlainTable({ caption, children }: PlainTableProps) {
  return (
    <div className="scroller" role="region" aria-label={caption} tabIndex={0}>
      <table className="plain">
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </div>
  );
}
