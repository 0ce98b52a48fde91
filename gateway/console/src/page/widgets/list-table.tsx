import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import type { SearchText } from '../lib/use-search-text.ts';
import { downloadCsv } from '../lib/csv.ts';
import { defineWords, useWords } from '../lib/words.ts';
import { Rows } from './rows.tsx';
import type { Column, Selection } from './column.ts';

const words = defineWords({
  zh: {
    search: '搜索',
    exported: '导出 CSV',
    count: (shown: number, all: number) => (shown === all ? `共 ${all} 条` : `共 ${all} 条,显示 ${shown} 条`),
    none: '没有符合条件的内容',
  },
  en: {
    search: 'Search',
    exported: 'Export CSV',
    count: (shown: number, all: number) => (shown === all ? `${all} entries` : `${shown} of ${all} entries`),
    none: 'Nothing fits',
  },
});

interface ListTableProps<T> {
  /** What the list is of; also names the exported file. */
  readonly name: string;
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly columns: readonly Column<T>[];
  /** What is searched for, and how it changes; left out: no search. */
  readonly search?: SearchText & { readonly atServer?: boolean };
  readonly filters?: ReactNode;
  /** Said when there are no rows. */
  readonly empty?: ReactNode;
  readonly total?: number | null;
  /** Below the table: a button for more. */
  readonly more?: ReactNode;
  readonly selection?: Selection<T>;
}

/** A list with search, sorting and export. */
export function ListTable<T extends object>(props: ListTableProps<T>) {
  const say = useWords(words);
  const { name, rows, rowKey, columns, search, filters, empty, total, more, selection } = props;
  const wanted = search?.atServer === true ? '' : (search?.text ?? '').trim().toLowerCase();
  const found =
    wanted === ''
      ? rows
      : rows.filter((row) =>
          columns.some(({ text }) =>
            String(text(row) ?? '')
              .toLowerCase()
              .includes(wanted),
          ),
        );
  const count = say.count(found.length, Math.max(total ?? rows.length, found.length));
  return (
    <>
      <div className="row no-print" style={{ marginBottom: 8 }}>
        {search && (
          <Input
            type="search"
            allowClear
            style={{ width: '15rem' }}
            aria-label={say.search}
            placeholder={say.search}
            value={search.text}
            onChange={({ target }) => search.change(target.value)}
          />
        )}
        {filters}
        <span className="muted" role="status" style={{ marginInlineStart: 'auto' }}>
          {count}
        </span>
        <Button
          disabled={found.length === 0}
          onClick={() =>
            void downloadCsv(
              name,
              columns.map(({ title }) => title),
              found.map((row) => columns.map(({ text }) => text(row))),
            )
          }
        >
          {say.exported}
        </Button>
      </div>
      <p className="print-only">
        {name} · {count}
      </p>
      <div className="scroller" role="region" aria-label={name} tabIndex={0}>
        <Rows
          name={name}
          rows={found}
          rowKey={rowKey}
          columns={columns}
          empty={empty ?? say.none}
          {...(selection && { selection })}
        />
      </div>
      {more}
    </>
  );
}
