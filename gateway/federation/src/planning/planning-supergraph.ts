import { Kind, print, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { RequiredArguments } from './required-arguments.ts';
import { stringArgument } from './string-argument.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

/** The supergraph used for planning instead of the real one, and how to translate a plan back. */
export interface PlanningSupergraph {
  readonly sdl: string;
  readonly required: RequiredArguments;
}

/** The supergraph without the parts that Apollo's planner gets wrong (query-planner 2.14). */
export function planningSupergraph(
  supergraph: { readonly sdl: string; readonly document: DocumentNode },
  facts: SupergraphFacts,
): PlanningSupergraph {
  const resolvable = withoutUnresolvableKeys(supergraph.document);
  const required = new RequiredArguments(resolvable, facts.types, facts.prefix);
  return { sdl: required.document === supergraph.document ? supergraph.sdl : print(required.document), required };
}

/**
 * After a requirement the planner returns to a subgraph by the first key that it finds, even if the key is not resolvable
 * there. If a type has a key that the subgraph can resolve, the other keys are removed; otherwise they stay, because
 * without any key it would not be an entity there.
 */
function withoutUnresolvableKeys(document: DocumentNode): DocumentNode {
  let changed = false;
  const prune = <T extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(type: T): T => {
    const directives = type.directives ?? [];
    const resolvableIn = new Set(directives.filter(hasResolvableKey).map((each) => stringArgument(each, 'graph')));
    const remaining = directives.filter(
      (each) =>
        each.name.value !== 'join__type' ||
        stringArgument(each, 'key') === undefined ||
        !isUnresolvable(each) ||
        !resolvableIn.has(stringArgument(each, 'graph')),
    );
    if (remaining.length === directives.length) return type;
    changed = true;
    return { ...type, directives: remaining };
  };
  const pruned = visit<DocumentNode>(document, { ObjectTypeDefinition: prune, InterfaceTypeDefinition: prune });
  return changed ? pruned : document;
}

function hasResolvableKey(directive: ConstDirectiveNode): boolean {
  return (
    directive.name.value === 'join__type' &&
    stringArgument(directive, 'key') !== undefined &&
    !isUnresolvable(directive)
  );
}

/** `@join__type(resolvable: false)` */
function isUnresolvable({ arguments: given = [] }: ConstDirectiveNode): boolean {
  return given.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value);
}
