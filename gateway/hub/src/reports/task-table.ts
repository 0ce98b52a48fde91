import { dayOf } from '@queqiao/records/time';
import type { ReportEvidence, ReportTask } from './report-source.ts';
import { targetWords } from './target-words.ts';

/** A text, a number, a day, or nothing. */
export type Cell = string | number | { readonly day: string } | null;

interface Column<T = ReportTask> {
  readonly heading: string;
  /** In Latin characters; a Chinese one takes two. */
  readonly width: number;
  readonly cell: (row: T) => Cell;
}

const STATUS: Readonly<Record<ReportTask['progress']['status'], string>> = {
  MET: '已达标',
  ON_TRACK: '进展正常',
  AT_RISK: '进展滞后',
  OVERDUE: '逾期未达',
  NO_DATA: '尚无数据',
};

/** Characters that start a formula in a spreadsheet, in either width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A text that no spreadsheet reads as a formula: a leading apostrophe makes it text. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

const COLUMNS: readonly Column[] = [
  { heading: '任务', width: 34, cell: ({ name }) => name },
  { heading: '目标', width: 19, cell: targetWords },
  { heading: '现值', width: 12, cell: ({ progress }) => progress.value },
  { heading: '状态', width: 11, cell: ({ progress }) => STATUS[progress.status] },
  { heading: '责任部门', width: 40, cell: ({ departments }) => departments.map(({ name }) => name).join('、') },
  { heading: '截止', width: 13, cell: ({ dueOn }) => (dueOn === null ? '长期' : { day: dueOn }) },
  { heading: '依据条款', width: 16, cell: ({ clauses }) => clauses.join('、') },
  { heading: '证据数', width: 9, cell: ({ evidence }) => evidence.totalCount },
  { heading: '来源', width: 10, cell: origin },
  { heading: '已报/应报', width: 11, cell: coverage },
  { heading: '预计到期值', width: 12, cell: ({ progress }) => progress.forecast },
  { heading: '签认', width: 26, cell: signer },
  { heading: '数值日期', width: 13, cell: ({ progress }) => ({ day: dayOf(progress.asOf) }) },
];

/** How a value came to be: by counting, or by people's reports. */
function origin({ progress }: ReportTask): string {
  if (progress.value === null) return '';
  return progress.reported ? '人工报送' : '统计';
}

function coverage({ progress }: ReportTask): string {
  return progress.coverage === null ? '' : `${progress.coverage.reported}/${progress.coverage.expected}`;
}

/** Who signed last, and when; marked where the value has changed since. */
function signer({ signOffs: [last] }: ReportTask): string {
  if (last === undefined) return '';
  return `${last.by} ${dayOf(last.at)}${last.differsFromCurrent ? '(签认后已变化)' : ''}`;
}

const EVIDENCE_COLUMNS: readonly Column<ReportEvidence>[] = [
  { heading: '任务', width: 34, cell: ({ task }) => task },
  { heading: '名称', width: 40, cell: ({ label }) => label },
  { heading: '平台', width: 16, cell: ({ system }) => system },
  { heading: '记录类型', width: 18, cell: ({ type }) => type },
  { heading: '记录号', width: 26, cell: ({ id }) => id },
  { heading: '版本', width: 7, cell: ({ version }) => version },
  { heading: '贡献', width: 10, cell: ({ contribution }) => contribution },
  { heading: '原因', width: 46, cell: ({ reason }) => reason },
];

/** A table with its headings, ready for any format: every text in it is harmless. */
export interface TaskTable {
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

function tableOf<T>(columns: readonly Column<T>[], rows: readonly T[]): TaskTable {
  const cells = rows.map((row) =>
    columns.map(({ cell }) => {
      const value = cell(row);
      return typeof value === 'string' ? harmless(value) : value;
    }),
  );
  return { columns, rows: cells };
}

/** The task table of a document: one row for each task. */
export function taskTable(tasks: readonly ReportTask[]): TaskTable {
  return tableOf(COLUMNS, tasks);
}

/** The records behind the tasks: one row for each. */
export function evidenceTable(evidence: readonly ReportEvidence[]): TaskTable {
  return tableOf(EVIDENCE_COLUMNS, evidence);
}
