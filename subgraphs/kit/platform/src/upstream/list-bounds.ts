/** What ends a list that its platform does not end: `Upstream.listBounds` gives it for one call. */
export interface ListBounds {
  /** Distinct rows of one list at most. */
  readonly maxRows: number;
  /** Makes the error that a list which breaks the contract ends with, and logs why. */
  readonly breach: (detail: string) => Error;
}
