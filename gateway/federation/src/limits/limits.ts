/**
 * How large a document may be. All of these are counted before any work that grows faster than the document: a document
 * beyond them is refused, however valid it is.
 */
export interface DocumentLimits {
  /** UTF-16 units of the text. */
  readonly characters: number;
  /** Lexical tokens, and as many comments. */
  readonly tokens: number;
  /** Brackets inside brackets, of any kind: selections, arguments, lists, objects, types. */
  readonly nesting: number;
  /** Selection sets inside selection sets, named fragments expanded. */
  readonly levels: number;
  readonly operations: number;
  readonly fragments: number;
  /** Variables that one operation declares. */
  readonly variableDefinitions: number;
  /** Fields, fragment spreads and inline fragments of all operations, named fragments expanded. */
  readonly selections: number;
}

/** How large one operation may be. */
export interface OperationLimits {
  /** Fields below fields, named fragments expanded. */
  readonly depth: number;
  /** Fields in all, named fragments expanded. */
  readonly fields: number;
  /** What the schema's `@cost` and `@listSize` say that the operation costs. */
  readonly cost: number;
  /** Values in the answer, when every list is as long as `@listSize` says. */
  readonly values: number;
}

/** How large the variables of one request may be. */
export interface VariableLimits {
  /** Values in all: objects, lists and what is in them. */
  readonly values: number;
  /** Objects and lists inside objects and lists. */
  readonly nesting: number;
}

export const DEFAULT_DOCUMENT_LIMITS: DocumentLimits = {
  characters: 100_000,
  tokens: 10_000,
  nesting: 100,
  levels: 200,
  operations: 50,
  fragments: 250,
  variableDefinitions: 1000,
  selections: 10_000,
};

export const DEFAULT_OPERATION_LIMITS: OperationLimits = { depth: 20, fields: 1000, cost: 50_000, values: 250_000 };

export const DEFAULT_VARIABLE_LIMITS: VariableLimits = { values: 50_000, nesting: 50 };

/** How large a request may be in all. */
export type GatewayLimits = DocumentLimits & OperationLimits;
