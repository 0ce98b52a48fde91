import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import type { ReportInput } from '../../generated/documents.ts';

dayjs.extend(customParseFormat);

/** The columns of the template, in their order. */
export const COLUMNS = ['indicator', 'name', 'unit', 'value', 'numerator', 'denominator', 'asOf', 'note'] as const;
export type ColumnName = (typeof COLUMNS)[number];

type FaultCode =
  | 'unknownIndicator'
  | 'noIndicator'
  | 'notANumber'
  | 'valueMissing'
  | 'half'
  | 'zeroDenominator'
  | 'differs'
  | 'notADay'
  | 'future'
  | 'noteMissing'
  | 'counted'
  | 'total'
  | 'twice';

/** What is wrong with a cell: its row as Excel numbers it, and its column. */
export interface CellFault {
  readonly row: number;
  readonly column: ColumnName;
  readonly code: FaultCode;
}

/** A row of the sheet that reports something. */
export interface SheetRow {
  readonly row: number;
  readonly name: string;
  readonly unit: string;
  readonly input: ReportInput;
}

/** A sheet that was read: its rows, and everything that is wrong. */
export interface ReportedSheet {
  readonly rows: readonly SheetRow[];
  readonly faults: readonly CellFault[];
}

/** An indicator that a sheet may name. */
export interface ReportableIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly counted: boolean;
  readonly total: boolean;
}

type Cell = unknown;
/** Below the header, which is row 1. */
const FIRST_ROW = 2;
const DAYS = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY年M月D日'];
/** A share may be written with fewer digits than it has. */
const SHARE_TOLERANCE = 0.01;

/** The column's letter in Excel. */
export function letterOf(column: ColumnName): string {
  return String.fromCharCode(65 + COLUMNS.indexOf(column));
}

/** Reads the rows below the header; empty rows, and rows in which nothing but the template's own columns is filled, report nothing. */
export function readReportedSheet(
  cells: readonly (readonly Cell[])[],
  indicators: readonly ReportableIndicator[],
  today: string,
): ReportedSheet {
  const faults: CellFault[] = [];
  const rows: SheetRow[] = [];
  const seen = new Set<string>();
  for (const [index, line] of cells.slice(1).entries()) {
    const row = index + FIRST_ROW;
    const cell = (column: ColumnName): Cell => line[COLUMNS.indexOf(column)] ?? null;
    if ((['value', 'numerator', 'denominator', 'asOf', 'note'] as const).every((column) => isEmpty(cell(column))))
      continue;
    const before = faults.length;
    const fault = (column: ColumnName, code: FaultCode): void => void faults.push({ row, column, code });
    const number = (column: ColumnName): number | null => {
      const content = cell(column);
      if (isEmpty(content)) return null;
      const read = typeof content === 'number' ? content : Number(String(content).replace(/[,,\s%]/gu, ''));
      if (!Number.isFinite(read)) fault(column, 'notANumber');
      return Number.isFinite(read) ? read : null;
    };
    const id = isEmpty(cell('indicator')) ? '' : String(cell('indicator')).trim();
    const indicator = indicators.find((each) => each.id === id);
    if (id === '') fault('indicator', 'noIndicator');
    else if (indicator === undefined) fault('indicator', 'unknownIndicator');
    else if (indicator.total) fault('indicator', 'total');
    else if (indicator.counted) fault('indicator', 'counted');
    const value = number('value');
    const numerator = number('numerator');
    const denominator = number('denominator');
    const asOf = dayOf(cell('asOf'));
    const note = isEmpty(cell('note')) ? '' : String(cell('note')).trim();
    if (isEmpty(cell('numerator')) !== isEmpty(cell('denominator'))) {
      fault(isEmpty(cell('numerator')) ? 'numerator' : 'denominator', 'half');
    } else if (isEmpty(cell('value')) && isEmpty(cell('numerator'))) fault('value', 'valueMissing');
    if (denominator === 0) fault('denominator', 'zeroDenominator');
    else if (
      value !== null &&
      numerator !== null &&
      denominator !== null &&
      Math.abs(value - shareOf(numerator, denominator, indicator?.unit)) > SHARE_TOLERANCE
    ) {
      fault('value', 'differs');
    }
    if (asOf === null) fault('asOf', 'notADay');
    else if (asOf > today) fault('asOf', 'future');
    if (note === '') fault('note', 'noteMissing');
    if (seen.has(`${id} ${asOf}`)) fault('indicator', 'twice');
    seen.add(`${id} ${asOf}`);
    if (faults.length > before || asOf === null || indicator === undefined) continue;
    const input: ReportInput = {
      indicator: id,
      asOf,
      note,
      ...(numerator === null ? { value } : { numerator, denominator }),
    };
    rows.push({ row, name: indicator.name, unit: indicator.unit, input });
  }
  return { rows, faults };
}

/** A share in the indicator's unit: in per cent where that is %. */
export function shareOf(numerator: number, denominator: number, unit: string | undefined): number {
  return (numerator / denominator) * (unit === '%' ? 100 : 1);
}

function isEmpty(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A day as the hub takes it; null where the cell has none. Excel's days come as midnight in UTC. */
function dayOf(cell: Cell): string | null {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell !== 'string') return null;
  const day = dayjs(cell.trim(), DAYS, true);
  return day.isValid() ? day.format('YYYY-MM-DD') : null;
}
