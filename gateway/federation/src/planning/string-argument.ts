import { Kind, type ConstDirectiveNode, type DirectiveNode } from 'graphql';

/** The value of a directive's argument that is a string or an enum value; undefined for any other. */
export function stringArgument(directive: DirectiveNode | ConstDirectiveNode, argument: string): string | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
