// Entities of other subgraphs, known by their keys only.

export interface EnterpriseReference {
  readonly uscc: string;
}

export interface SchoolReference {
  readonly code: string;
}
