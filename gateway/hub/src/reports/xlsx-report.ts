import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/node';
import { fitToWidth } from './fit-to-width.ts';
import type { Cell, TaskTable } from './task-table.ts';

const SHEET = '任务进展';
const EVIDENCE_SHEET = '证据';
const LEFT = { align: 'left', indent: 1 } as const;
const HEADING = {
  ...LEFT,
  fontWeight: 'bold',
  backgroundColor: '#DDE6F0',
  alignVertical: 'center',
  height: 24,
} as const;
const BODY = { alignVertical: 'top', wrap: true } as const;
// In this format spreadsheets also leave typed text unchanged: it never becomes a formula.
const TEXT = '@';
const LINE_POINTS = 16;

/** The tables as an Office Open XML workbook, each on a sheet of its own. Texts are text cells, never formulas. */
export function xlsxReport(tasks: TaskTable, evidence: TaskTable): Promise<Buffer> {
  const sheets = [
    { sheet: SHEET, ...sheetOf(tasks) },
    { sheet: EVIDENCE_SHEET, ...sheetOf(evidence) },
  ];
  return writeExcelFile(sheets, { features: [fitToWidth], fontFamily: 'SimSun', fontSize: 11 }).toBuffer();
}

function sheetOf({ columns, rows }: TaskTable) {
  const headings = columns.map(({ heading }) => ({ value: heading, ...HEADING }));
  const widths = columns.map(({ width }) => width);
  const body = rows.map((row) => {
    // LibreOffice does not compute the height of a row with wrapped text.
    const lines = Math.max(1, ...row.map((cell, column) => linesOf(cell, widths[column] ?? 1)));
    return row.map((cell) => sheetCell(cell, lines * LINE_POINTS));
  });
  return {
    data: [headings, ...body],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  };
}

/** The number of lines of a text in a column of this width: a Chinese character is as wide as two Latin ones. */
function linesOf(cell: Cell, width: number): number {
  if (typeof cell !== 'string') return 1;
  return cell.split('\n').reduce((lines, line) => {
    const taken = Array.from(line).reduce((sum, character) => sum + (character > '\u00FF' ? 2 : 1), 0);
    return lines + Math.max(1, Math.ceil(taken / width));
  }, 0);
}

function sheetCell(cell: Cell, height: number): SheetCell {
  if (cell === null) return null;
  if (typeof cell === 'string') return { ...BODY, ...LEFT, height, value: cell, type: String, format: TEXT };
  if (typeof cell === 'number') {
    return { ...BODY, height, value: cell, type: Number, format: Number.isInteger(cell) ? '#,##0' : '#,##0.00' };
  }
  const value = new Date(`${cell.day}T00:00:00Z`);
  return { ...BODY, ...LEFT, height, value, type: Date, format: 'yyyy-mm-dd' };
}
