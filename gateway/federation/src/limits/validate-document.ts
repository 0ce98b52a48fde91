import {
  OverlappingFieldsCanBeMergedRule,
  specifiedRules,
  validate,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { findFieldConflict } from './fields-can-merge.ts';

/** What is wrong with a document, and at which of its nodes. */
export interface DocumentFault {
  readonly message: string;
  readonly nodes: readonly ASTNode[];
  /** Whether the document may be valid, but takes too long to check. */
  readonly tooComplex?: boolean;
}

/** Every rule of graphql-js but the one that has an implementation of ours, because its own is quadratic. */
const RULES = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

const MOST_ERRORS = 5;

/**
 * Validates a document by the rules of the specification, and no others. Gives at most six faults, none for a valid
 * document. The size of the document must have been checked: the time taken grows with its expanded selections.
 */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): readonly DocumentFault[] {
  const errors = validate(schema, document, RULES, { maxErrors: MOST_ERRORS });
  if (errors.length > 0) return errors.map(({ message, nodes }) => ({ message, nodes: nodes ?? [] }));
  const conflict = findFieldConflict(schema, document);
  if (conflict === null) return [];
  if (conflict === 'too many') return [{ message: 'too many fields under one name', nodes: [], tooComplex: true }];
  const { path, reason, nodes } = conflict;
  const advice = 'Use different aliases on the fields to fetch both if this was intentional.';
  return [{ message: `Fields "${path.join('.')}" conflict because ${reason}. ${advice}`, nodes }];
}
