import { GraphQLIncludeDirective, GraphQLSkipDirective, Kind, type SelectionNode, type ValueNode } from 'graphql';

const CONDITIONS: ReadonlySet<string> = new Set([GraphQLSkipDirective.name, GraphQLIncludeDirective.name]);

export function isCondition(directive: string): boolean {
  return CONDITIONS.has(directive);
}

/**
 * Whether a selection's `@skip` and `@include` include it, given coerced variables; a message when a condition is neither
 * true nor false, in the words of graphql-js (GraphQL specification 3.13: `if` is `Boolean!`).
 */
export function inclusionOf(
  { directives }: SelectionNode,
  values: Readonly<Record<string, unknown>>,
): boolean | { readonly fault: string } {
  for (const name of CONDITIONS) {
    const argument = directives?.find((directive) => directive.name.value === name)?.arguments?.[0];
    if (!argument) continue;
    const truth = truthOf(argument.value, values);
    if (truth === null) return { fault: 'Argument "if" of non-null type "Boolean!" must not be null.' };
    if (truth === undefined) {
      return { fault: 'Argument "if" of required type "Boolean!" was provided a variable without a value.' };
    }
    if (truth === (name === GraphQLSkipDirective.name)) return false;
  }
  return true;
}

/** The value of a literal or variable, where only true, false and null are possible. */
function truthOf(value: ValueNode | undefined, values: Readonly<Record<string, unknown>>): boolean | null | undefined {
  if (value?.kind === Kind.BOOLEAN) return value.value;
  if (value?.kind !== Kind.VARIABLE || !Object.hasOwn(values, value.name.value)) return undefined;
  const given = values[value.name.value];
  return typeof given === 'boolean' ? given : null;
}
