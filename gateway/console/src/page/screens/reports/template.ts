import { COLUMNS, type ColumnName } from './reported-sheet.ts';

interface TemplateIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

/** Offers the template as XLSX: a row for each indicator that people report. */
export async function saveTemplate(
  fileName: string,
  titles: Readonly<Record<ColumnName, string>>,
  indicators: readonly TemplateIndicator[],
): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const header = COLUMNS.map((column) => ({ value: titles[column], fontWeight: 'bold' as const }));
  const rows = indicators.map(({ id, name, unit }) => [{ value: id }, { value: name }, { value: unit }]);
  const columns = [
    { width: 36 },
    { width: 28 },
    { width: 8 },
    { width: 12 },
    { width: 12 },
    { width: 12 },
    { width: 16 },
    { width: 40 },
  ];
  await writeXlsxFile([header, ...rows], { columns, stickyRowsCount: 1 }).toFile(`${fileName}.xlsx`);
}
