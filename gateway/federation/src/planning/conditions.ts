import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';

const CONDITIONS = new Set([GraphQLSkipDirective.name, GraphQLIncludeDirective.name]);

/** The variables that decide `@skip` and `@include` in a document, sorted. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      if (!CONDITIONS.has(name.value)) return;
      const value = given?.[0]?.value;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].toSorted();
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The document as it is once its conditions are decided: without what they leave out, and without the conditions. Where
 * nothing is left of an object, its `__typename` tells whether it is there.
 *
 * Planning this, rather than the document with its conditions, avoids the planner's own condition nodes, which lose
 * fields when `@skip` and `@include` of one variable meet in one fetch (query-planner 2.14).
 */
export function decideConditions(document: DocumentNode, variable: (name: string) => boolean): DocumentNode {
  return visit(document, {
    enter: (node) => {
      if (node.kind === Kind.FIELD || node.kind === Kind.INLINE_FRAGMENT || node.kind === Kind.FRAGMENT_SPREAD) {
        return isIncluded(node, variable) ? undefined : null;
      }
      return undefined;
    },
    leave: (node) => {
      if (node.kind === Kind.DIRECTIVE && CONDITIONS.has(node.name.value)) return null;
      if (node.kind === Kind.SELECTION_SET && node.selections.length === 0) return { ...node, selections: [TYPENAME] };
      return undefined;
    },
  });
}

/** Whether a selection's `@skip` and `@include` let it in, given the values of variables. */
export function isIncluded(selection: SelectionNode, variable: (name: string) => boolean): boolean {
  for (const { name, arguments: given } of selection.directives ?? []) {
    const holds = truthOf(given?.[0]?.value, variable);
    if (name.value === GraphQLSkipDirective.name && holds) return false;
    if (name.value === GraphQLIncludeDirective.name && !holds) return false;
  }
  return true;
}

function truthOf(value: ValueNode | undefined, variable: (name: string) => boolean): boolean {
  if (value?.kind === Kind.VARIABLE) return variable(value.name.value);
  return value?.kind === Kind.BOOLEAN && value.value;
}
