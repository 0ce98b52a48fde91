/** A question that the menu offers. */
export interface ExampleQuestion {
  /** Chinese first, as all that people read. */
  readonly title: string;
  readonly query: string;
  /** JSON. */
  readonly variables?: string;
  /** The role that it needs, where it needs one. */
  readonly role?: string;
  /** Why the data is read, where it must be said. */
  readonly purpose?: string;
}

/** A role whose token the menu fills in. */
export interface PageRole {
  readonly name: string;
  readonly title: string;
  readonly token: string;
}

/** What the server tells its page. */
export interface PageConfig {
  readonly endpoint: string;
  /** The question that stands in the editor at first. */
  readonly query: string;
  readonly variables: string;
  readonly examples: readonly ExampleQuestion[];
  /** Empty unless the page is for development. */
  readonly roles: readonly PageRole[];
}
