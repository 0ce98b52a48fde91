/**
 * The size limits of a document. All are checked before any work that grows faster than the document: a document that
 * exceeds them is refused even if it is valid.
 */
export interface DocumentLimits {
  /** UTF-16 units of the text. */
  readonly characters: number;
  /** Lexical tokens, and the same number of comments. */
  readonly tokens: number;
  /** The nesting of brackets of any kind: selections, arguments, lists, objects, types. */
  readonly nesting: number;
  /** The nesting of selection sets, named fragments expanded. */
  readonly levels: number;
  readonly operations: number;
  readonly fragments: number;
  /** Variables that one operation declares. */
  readonly variableDefinitions: number;
  /** Fields, fragment spreads and inline fragments of all operations, named fragments expanded. */
  readonly selections: number;
}

/** The size limits of one operation. */
export interface OperationLimits {
  /** Fields below fields, named fragments expanded. */
  readonly depth: number;
  /** Fields in all, named fragments expanded. */
  readonly fields: number;
  /** The operation's cost according to the schema's `@cost` and `@listSize`. */
  readonly cost: number;
  /** Values in the answer, when every list is as long as `@listSize` says. */
  readonly values: number;
}

/** The size limits of one request's variables. */
export interface VariableLimits {
  /** Values in all: objects, lists and their contents. */
  readonly values: number;
  /** The nesting of objects and lists. */
  readonly nesting: number;
}

export const DEFAULT_DOCUMENT_LIMITS: DocumentLimits = {
  characters: 100_000,
  tokens: 10_000,
  nesting: 100,
  levels: 200,
  operations: 50,
  fragments: 200,
  variableDefinitions: 1000,
  selections: 10_000,
};

export const DEFAULT_OPERATION_LIMITS: OperationLimits = { depth: 20, fields: 600, cost: 50_000, values: 250_000 };

export const DEFAULT_VARIABLE_LIMITS: VariableLimits = { values: 50_000, nesting: 50 };

/** All limits of a request. */
export type GatewayLimits = DocumentLimits & OperationLimits;
