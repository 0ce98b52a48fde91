import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePreferences } from '../app/preferences.ts';
import type { ProposalKind, ProposalState } from '../generated/documents.ts';
import type { SearchText } from '../lib/use-search-text.ts';
import { formatMoment } from '../lib/format.ts';
import { PROPOSAL_KIND_WORDS, PROPOSAL_STATE_WORDS } from '../lib/schema-words.ts';
import { defineWords, useWords } from '../lib/words.ts';
import type { Selection } from './column.ts';
import { ListTable } from './list-table.tsx';

const words = defineWords({
  zh: {
    list: '提案',
    what: '内容',
    kind: '种类',
    state: '状态',
    author: '提出人',
    submitted: '提交',
    decided: '决定',
    comment: '说明',
    none: '没有提案。',
  },
  en: {
    list: 'Proposals',
    what: 'About',
    kind: 'Kind',
    state: 'State',
    author: 'Author',
    submitted: 'Submitted',
    decided: 'Decided',
    comment: 'Comment',
    none: 'No proposals.',
  },
});

interface Row {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly indicator?: { readonly name: string } | null;
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly comment: string | null;
  readonly author: { readonly name: string };
  readonly decidedBy: { readonly name: string } | null;
}

interface ProposalTableProps<T> {
  readonly rows: readonly T[];
  readonly total?: number | null;
  readonly filters?: ReactNode;
  readonly search?: SearchText;
  readonly more?: ReactNode;
  readonly empty?: ReactNode;
  readonly selection?: Selection<T>;
}

/** A list of proposals; each leads to its page. */
export function ProposalTable<T extends Row>({ rows, empty, ...rest }: ProposalTableProps<T>) {
  const say = useWords(words);
  const kinds = useWords(PROPOSAL_KIND_WORDS);
  const states = useWords(PROPOSAL_STATE_WORDS);
  const { language } = usePreferences();
  const named = rows.some(({ indicator }) => indicator !== undefined);
  const what = ({ indicator, kind }: T): string => indicator?.name ?? kinds[kind];
  return (
    <ListTable<T>
      name={say.list}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty ?? say.none}
      {...rest}
      columns={[
        {
          key: 'what',
          title: named ? say.what : say.kind,
          text: (row) => (named ? what(row) : kinds[row.kind]),
          show: (row) => (
            <Link to="/proposals/$id" params={{ id: row.id }}>
              {named ? what(row) : kinds[row.kind]}
            </Link>
          ),
        },
        ...(named ? [{ key: 'kind', title: say.kind, text: ({ kind }: T) => kinds[kind] }] : []),
        { key: 'state', title: say.state, text: ({ state }) => states[state] },
        { key: 'author', title: say.author, text: ({ author }) => author.name },
        {
          key: 'submitted',
          title: say.submitted,
          short: true,
          text: ({ submittedAt }) => formatMoment(submittedAt, language),
        },
        {
          key: 'decided',
          short: true,
          title: say.decided,
          text: ({ decidedAt, decidedBy }) =>
            decidedBy ? `${decidedBy.name} ${formatMoment(decidedAt, language)}` : '—',
        },
        { key: 'comment', title: say.comment, text: ({ comment }) => comment ?? '' },
      ]}
    />
  );
}
