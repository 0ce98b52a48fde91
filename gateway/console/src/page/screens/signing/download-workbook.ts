import type { Column } from '../../widgets/column.ts';

interface Titled {
  readonly number: string;
  readonly title: string;
}

/** Offers a sheet as XLSX: the document, the moment that its values are of, and the rows; numbers stay numbers. */
export async function downloadWorkbook<T>(
  { number, title }: Titled,
  moment: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const heading = [[{ value: `${number} ${title}`, fontWeight: 'bold' as const }], [{ value: moment }]];
  const header = columns.map((column) => ({ value: column.title, fontWeight: 'bold' as const }));
  const body = rows.map((row) => columns.map(({ text }) => cellOf(text(row))));
  const widths = columns.map(({ key }) => ({ width: key === 'name' || key === 'signed' ? 34 : 14 }));
  await writeXlsxFile([...heading, header, ...body], { columns: widths }).toFile(`${number}.xlsx`);
}

function cellOf(content: string | number | null): { readonly value: number } | { readonly value: string } | null {
  if (content === null) return null;
  return typeof content === 'number' ? { value: content } : { value: content };
}
