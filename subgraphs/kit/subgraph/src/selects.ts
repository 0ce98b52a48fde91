import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** The fields of a name within selection sets, through fragments; type conditions are ignored. */
function fieldsNamed(
  sets: readonly SelectionSetNode[],
  name: string,
  fragments: GraphQLResolveInfo['fragments'],
): FieldNode[] {
  return sets.flatMap((set) =>
    set.selections.flatMap((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return selection.name.value === name ? [selection] : [];
        case Kind.INLINE_FRAGMENT:
          return fieldsNamed([selection.selectionSet], name, fragments);
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments[selection.name.value];
          return fragment === undefined ? [] : fieldsNamed([fragment.selectionSet], name, fragments);
        }
        default:
          return selection satisfies never;
      }
    }),
  );
}

/**
 * Whether the operation selects a path below the field that is being resolved, so that its data can be fetched in advance.
 * Includes fragments and errs towards yes: a field skipped by `@skip` counts as selected.
 *
 * @example selects(info, 'majors.nodes.school.teacherStats')
 */
export function selects(info: GraphQLResolveInfo, path: string): boolean {
  let fields: readonly FieldNode[] = info.fieldNodes;
  for (const name of path.split('.')) {
    const sets = fields.flatMap((field) => (field.selectionSet === undefined ? [] : [field.selectionSet]));
    fields = fieldsNamed(sets, name, info.fragments);
    if (fields.length === 0) return false;
  }
  return true;
}
