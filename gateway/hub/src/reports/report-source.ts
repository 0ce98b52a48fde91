/** One indicator of a document, as a report tells it. */
export interface ReportTask {
  readonly name: string;
  readonly clauses: readonly string[];
  readonly comparator: 'AT_LEAST' | 'AT_MOST' | 'BETWEEN' | 'INCREASING' | 'NON_DECREASING';
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly cadence: 'ONCE' | 'ANNUAL' | 'ROLLING';
  /** yyyy-MM-dd; null for a standing demand. */
  readonly dueOn: string | null;
  readonly departments: readonly { readonly name: string }[];
  readonly progress: {
    readonly value: number | null;
    readonly status: 'MET' | 'ON_TRACK' | 'AT_RISK' | 'OVERDUE' | 'NO_DATA';
  };
  /** Records that count towards the value; null where nobody knows how many. */
  readonly evidence: { readonly totalCount: number | null };
}

/** The tasks of a document, in the order of its clauses, as one caller may see them; null when there is no such document. */
export type ReportSource<Caller> = (document: string, caller: Caller) => Promise<readonly ReportTask[] | null>;
