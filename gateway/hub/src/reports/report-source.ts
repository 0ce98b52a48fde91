/** One indicator of a document, as reported. */
export interface ReportTask {
  readonly name: string;
  readonly clauses: readonly string[];
  readonly comparator: 'AT_LEAST' | 'AT_MOST' | 'BETWEEN' | 'INCREASING' | 'NON_DECREASING';
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly cadence: 'ONCE' | 'ANNUAL' | 'ROLLING';
  /** yyyy-MM-dd; null for a demand without a due date. */
  readonly dueOn: string | null;
  readonly departments: readonly { readonly name: string }[];
  readonly progress: {
    readonly value: number | null;
    readonly status: 'MET' | 'ON_TRACK' | 'AT_RISK' | 'OVERDUE' | 'NO_DATA';
  };
  /** The number of records that count towards the value; null where it is unknown. */
  readonly evidence: { readonly totalCount: number | null };
}

/** The tasks of a document that a caller may see, in the order of its clauses; null for an unknown document. */
export type ReportSource<Caller> = (document: string, caller: Caller) => Promise<readonly ReportTask[] | null>;
