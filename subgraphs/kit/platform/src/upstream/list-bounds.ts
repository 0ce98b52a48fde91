/** The limits of a list that the platform does not end: `Upstream.listBounds` returns them for one call. */
export interface ListBounds {
  /** The most distinct rows of one list. */
  readonly maxRows: number;
  /** Creates the error for a list that violates the contract, and logs the reason. */
  readonly breach: (detail: string) => Error;
}
