/** A version of a record, as it is named everywhere. */
export interface VersionName {
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
}

/** Something that is not as it was stored. Reasons are Chinese first. */
export type Finding =
  /** A version of a record was altered. */
  | { readonly kind: 'RECORD'; readonly record: VersionName; readonly reason: string }
  /** Versions are missing from the log. */
  | { readonly kind: 'LOG'; readonly from: number; readonly to: number; readonly reason: string }
  /** A stored value, a sign-off or a value of a closed period is not what its evidence gives. */
  | {
      readonly kind: 'VALUE' | 'SIGN_OFF' | 'PERIOD';
      readonly indicator: string;
      /** The moment for which it was stored. */
      readonly at: string;
      readonly reason: string;
    }
  /**
   * The running totals are not what counting all records gives. `records`: the version that makes the difference, where
   * it is a single one that was counted and no longer does, or now counts and was not.
   */
  | {
      readonly kind: 'TOTAL';
      readonly indicator: string;
      readonly records: readonly VersionName[];
      readonly reason: string;
    }
  /** A proposal, or what is in force, has no entry in the audit log, or is not what was approved. */
  | {
      readonly kind: 'PROPOSAL' | 'UNAPPROVED';
      readonly indicator: string;
      /** Like `proposal 7`, `target 40`. */
      readonly what: string;
      readonly reason: string;
    };
