// What other subgraphs own is known here by its key alone.

export interface EnterpriseReference {
  readonly uscc: string;
}

export interface SchoolReference {
  readonly code: string;
}
