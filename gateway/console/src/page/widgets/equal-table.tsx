import { PlainTable } from './plain-table.tsx';

interface EqualTableProps {
  readonly caption: string;
  readonly header: readonly string[];
  /** Numbers as they are shown. */
  readonly rows: readonly (readonly string[])[];
  /** Indexes of the columns with numbers. */
  readonly numeric?: readonly number[];
}

/** The same as a chart, as a table. */
export function EqualTable({ caption, header, rows, numeric = [] }: EqualTableProps) {
  return (
    <PlainTable caption={caption}>
      <thead>
        <tr>
          {header.map((title, index) => (
            <th key={title} scope="col" className={numeric.includes(index) ? 'number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join(' ')}>
            {row.map((cell, index) => (
              // A column has its place: its header is the key.
              <td key={header[index]} className={numeric.includes(index) ? 'number' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
