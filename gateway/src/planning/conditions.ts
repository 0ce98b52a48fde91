import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  visit,
  type DocumentNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';

/** The variables that decide `@skip` and `@include` in a document, sorted. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) return;
      const value = given?.[0]?.value;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].toSorted();
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
