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
    /** The moment of the value, RFC 3339. */
    readonly asOf: string;
    readonly value: number | null;
    readonly status: 'MET' | 'ON_TRACK' | 'AT_RISK' | 'OVERDUE' | 'NO_DATA';
    /** Whether people reported the value by hand. */
    readonly reported: boolean;
    /** On the due day, at the present pace. */
    readonly forecast: number | null;
    /** Who should have reported the year of the value, and who has; null where nobody in particular has to. */
    readonly coverage: { readonly expected: number; readonly reported: number } | null;
  };
  /** Newest first. */
  readonly signOffs: readonly { readonly by: string; readonly at: string; readonly differsFromCurrent: boolean }[];
  /** The number of records that count towards the value; null where it is unknown. */
  readonly evidence: { readonly totalCount: number | null };
}

/** One record that counts towards an indicator. */
export interface ReportEvidence {
  readonly task: string;
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly label: string;
  readonly version: number;
  readonly contribution: number;
  readonly reason: string;
}

/** A document as reported. */
export interface Report {
  /** In the order of its clauses. */
  readonly tasks: readonly ReportTask[];
  /** What counts towards them; the first of each where there are many. */
  readonly evidence: readonly ReportEvidence[];
}

/** What is asked for. */
interface ReportRequest {
  readonly document: string;
  /** As of this moment, RFC 3339; null: now. */
  readonly asOf: string | null;
  /** Whether the evidence is wanted too. */
  readonly withEvidence: boolean;
}

/** The report of a document that a caller may see; null for an unknown document. */
export type ReportSource<Caller> = (request: ReportRequest, caller: Caller) => Promise<Report | null>;
