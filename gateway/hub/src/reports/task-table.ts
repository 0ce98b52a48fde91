import type { ReportTask } from './report-source.ts';
import { targetWords } from './target-words.ts';

/** A text, a number, a day, or nothing. */
export type Cell = string | number | { readonly day: string } | null;

interface Column {
  readonly heading: string;
  /** In Latin characters; a Chinese one takes two. */
  readonly width: number;
  readonly cell: (task: ReportTask) => Cell;
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
];

/** A table with its headings, ready for any format: every text in it is harmless. */
export interface TaskTable {
  readonly columns: readonly Pick<Column, 'heading' | 'width'>[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The task table of a document: one row for each task. */
export function taskTable(tasks: readonly ReportTask[]): TaskTable {
  const rows = tasks.map((task) =>
    COLUMNS.map(({ cell }) => {
      const value = cell(task);
      return typeof value === 'string' ? harmless(value) : value;
    }),
  );
  return { columns: COLUMNS, rows };
}
