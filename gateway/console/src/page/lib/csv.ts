/** Offers a table as CSV that Excel opens as it is: UTF-8 with a mark, no cell that Excel would run as a formula. */
export async function downloadCsv(
  name: string,
  header: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const text = stringify([[...header], ...rows.map((row) => [...row])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  download(`${name}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

/** Offers a file. */
function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
