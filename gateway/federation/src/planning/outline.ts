import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** The names in the data that a fetch returns, without arguments, and those below them. */
export interface OutlineField {
  readonly name: string;
  /** Type conditions of the fragments around it; only objects that satisfy all of them have it. */
  readonly on: readonly string[];
  /** Null for a leaf. */
  readonly fields: readonly OutlineField[] | null;
}

/**
 * The outline of a subgraph's document: of its root fields, or of its entities when it fetches entities. `renamed` holds
 * the names that rewrites give to the answer before it is merged.
 */
export function outlineOf(
  document: DocumentNode,
  entities: boolean,
  renamed: ReadonlyMap<string, string>,
): readonly OutlineField[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let selectionSet: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) selectionSet = definition.selectionSet;
  }
  if (!selectionSet) throw new TypeError('A planned fetch has no operation.');

  const collect = (set: SelectionSetNode, on: readonly string[]): OutlineField[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const fields = selection.selectionSet ? collect(selection.selectionSet, []) : null;
        return [{ name: renamed.get(name) ?? name, on, fields }];
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) return [];
      const condition = fragment.typeCondition?.name.value;
      return collect(fragment.selectionSet, condition === undefined ? on : [...on, condition]);
    });

  const fields = collect(selectionSet, []);
  return entities ? fields.flatMap((field) => field.fields ?? []) : fields;
}

/** Every path of names in an outline, joined by `.`; a repeated name occurs once. */
export function pathsOf(outline: readonly OutlineField[], prefix: string): Set<string> {
  const paths = new Set<string>();
  const visit = (fields: readonly OutlineField[], above: string): void => {
    for (const field of fields) {
      const path = above === '' ? field.name : `${above}.${field.name}`;
      paths.add(path);
      visit(field.fields ?? [], path);
    }
  };
  visit(outline, prefix);
  return paths;
}
