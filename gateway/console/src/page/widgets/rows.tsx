import { useState, type ReactNode } from 'react';
import { defineWords, useWords } from '../lib/words.ts';
import type { Column, Selection } from './column.ts';

const words = defineWords({
  zh: { choose: (what: string) => `选择 ${what}`, all: '全选' },
  en: { choose: (what: string) => `Choose ${what}`, all: 'Choose all' },
});

interface RowsProps<T> {
  readonly name: string;
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly columns: readonly Column<T>[];
  readonly empty: ReactNode;
  readonly selection?: Selection<T>;
}

/** The order that somebody chose: ascending, descending, or as the rows came. */
interface Order {
  readonly key: string;
  readonly descending: boolean;
}

/** A table whose rows can be ordered by a column, and chosen. */
export function Rows<T>({ name, rows, rowKey, columns, empty, selection }: RowsProps<T>) {
  const say = useWords(words);
  const [order, setOrder] = useState<Order>();
  const by = columns.find(({ key }) => key === order?.key);
  const ordered =
    by === undefined
      ? rows
      : [...rows].sort((a, b) => compare(by.text(a), by.text(b)) * (order?.descending === true ? -1 : 1));
  const choosable = rows.filter((row) => selection?.mayChoose?.(row) ?? true).map(rowKey);
  const change = (key: string, chosen: boolean): void =>
    selection?.change(chosen ? [...selection.keys, key] : selection.keys.filter((each) => each !== key));
  const next = (key: string): Order | undefined =>
    order?.key !== key ? { key, descending: false } : order.descending ? undefined : { key, descending: true };
  return (
    <table className="plain list">
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className="choose no-print">
              <input
                type="checkbox"
                aria-label={say.all}
                disabled={choosable.length === 0}
                checked={choosable.length > 0 && choosable.every((key) => selection.keys.includes(key))}
                onChange={({ target }) => selection.change(target.checked ? choosable : [])}
              />
            </th>
          )}
          {columns.map((column) => {
            const { key, title, width, mark, sortable = true } = column;
            const sorted = order?.key === key ? order : undefined;
            return (
              <th
                key={key}
                scope="col"
                className={cellClass(column)}
                style={{ width }}
                aria-sort={sorted && (sorted.descending ? 'descending' : 'ascending')}
              >
                {sortable ? (
                  <>
                    <button type="button" className="order no-print" onClick={() => setOrder(next(key))}>
                      {title}
                      <span aria-hidden="true">{sorted && (sorted.descending ? ' ▼' : ' ▲')}</span>
                    </button>
                    {/* Browsers leave buttons out where they repeat a head on the next sheet. */}
                    <span className="print-only">{title}</span>
                  </>
                ) : (
                  title
                )}
                {mark !== undefined && <sup className="print-only">{mark}</sup>}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {ordered.map((row) => {
          const id = rowKey(row);
          return (
            <tr key={id}>
              {selection && (
                <td className="choose no-print">
                  <input
                    type="checkbox"
                    aria-label={say.choose(String(columns[0]?.text(row) ?? id))}
                    disabled={!choosable.includes(id)}
                    checked={selection.keys.includes(id)}
                    onChange={({ target }) => change(id, target.checked)}
                  />
                </td>
              )}
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column)}>
                  {column.show ? column.show(row) : (column.text(row) ?? '—')}
                </td>
              ))}
            </tr>
          );
        })}
        {ordered.length === 0 && (
          <tr>
            <td colSpan={columns.length + (selection ? 1 : 0)} className="empty muted">
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function cellClass({
  numeric,
  short,
  wide,
  onPaper,
}: Pick<Column<never>, 'numeric' | 'short' | 'wide' | 'onPaper'>): string {
  const breadth = numeric === true ? 'number' : short === true ? 'short' : wide === true ? 'wide' : '';
  return `${breadth} ${onPaper === false ? 'no-print' : ''}`.trim();
}

function compare(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return String(a).localeCompare(String(b), 'zh-CN');
}
