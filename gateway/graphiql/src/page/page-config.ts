/** A question that the menu offers. */
export interface ExampleQuestion {
  /** Chinese first, as all user-facing text. */
  readonly title: string;
  readonly query: string;
  /** JSON. */
  readonly variables?: string;
  /** The role that it needs, where it needs one. */
  readonly role?: string;
  /** The purpose of reading the data, where one is required. */
  readonly purpose?: string;
}

/** A role whose token the menu fills in. */
export interface PageRole {
  readonly name: string;
  readonly title: string;
  readonly token: string;
}

/** The configuration that the server sends to its page. */
export interface PageConfig {
  readonly endpoint: string;
  /** The initial question in the editor. */
  readonly query: string;
  readonly variables: string;
  readonly examples: readonly ExampleQuestion[];
  /** Empty outside development. */
  readonly roles: readonly PageRole[];
}
