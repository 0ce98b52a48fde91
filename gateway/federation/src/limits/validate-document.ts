import {
  OverlappingFieldsCanBeMergedRule,
  recommendedRules,
  specifiedRules,
  validate,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import type { Excess } from './too-large.ts';
import { findFieldConflict, MOST_STEPS } from './fields-can-merge.ts';

/** An error of a document, and its nodes. */
export interface DocumentFault {
  readonly message: string;
  readonly nodes: readonly ASTNode[];
  /** The document may be valid, but takes too long to check. */
  readonly excess?: Excess;
}

/**
 * Every rule of the specification in graphql-js except the one that is implemented here, because the original is quadratic.
 * The recommended rules of graphql-js refuse valid introspection by depth, which is limited by size here.
 */
const LEFT_OUT: ReadonlySet<ValidationRule> = new Set([OverlappingFieldsCanBeMergedRule, ...recommendedRules]);
const RULES = specifiedRules.filter((rule) => !LEFT_OUT.has(rule));

const MOST_ERRORS = 5;

/**
 * Validates a document by the rules of the specification, and no others. Returns at most six errors, none for a valid
 * document. The size of the document must have been checked: the time grows with its expanded selections.
 */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): readonly DocumentFault[] {
  const errors = validate(schema, document, RULES, { maxErrors: MOST_ERRORS });
  if (errors.length > 0) return errors.map(({ message, nodes }) => ({ message, nodes: nodes ?? [] }));
  const conflict = findFieldConflict(schema, document);
  if (conflict === null) return [];
  if (conflict === 'too many') {
    return [{ message: '', nodes: [], excess: { limit: 'merges', value: Infinity, most: MOST_STEPS } }];
  }
  const { path, reason, nodes } = conflict;
  const advice = 'Use different aliases on the fields to fetch both if this was intentional.';
  return [{ message: `Fields "${path.join('.')}" conflict because ${reason}. ${advice}`, nodes }];
}
