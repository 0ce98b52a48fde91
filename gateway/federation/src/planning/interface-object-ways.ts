import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { responseNameOf, type FieldGathering } from './gathered-fields.ts';
import type { SupergraphTypes } from './supergraph-types.ts';

/** Finds selections that ask objects behind an interface object for one field in several ways. */
export class InterfaceObjectWays {
  readonly #types: SupergraphTypes;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #composite = new WeakMap<SelectionSetNode, ReadonlySet<string>>();

  constructor(types: SupergraphTypes, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#types = types;
    this.#fragments = fragments;
  }

  /**
   * Whether objects behind an interface object are asked for one field in several ways, by their type. Apollo's query
   * planner (2.14) does not keep these apart, since its paths below an interface object name no types: what one type is
   * asked for would be fetched for the others too. Written out for each type, each way has a data name of its own.
   */
  areDivided(types: ReadonlySet<string>, found: ReturnType<FieldGathering['gather']>): boolean {
    if (!types.values().some((type) => this.#types.isBehindInterfaceObject(type))) return false;
    const names = new Set<string>();
    const fields = found.flatMap((each) => (each.kind === 'fields' ? each.nodes : []));
    const fragments = found.flatMap((each) => (each.kind === Kind.INLINE_FRAGMENT ? [each.selectionSet] : []));
    for (const set of [{ kind: Kind.SELECTION_SET, selections: fields } as const, ...fragments]) {
      const inside = this.#compositeNames(set);
      if (!names.isDisjointFrom(inside)) return true;
      for (const name of inside) names.add(name);
    }
    return false;
  }

  /** The response names of fields with fields below, those in fragments included. */
  #compositeNames(set: SelectionSetNode): ReadonlySet<string> {
    const known = this.#composite.get(set);
    if (known) return known;
    const names = new Set<string>();
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.selectionSet) names.add(responseNameOf(selection));
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (fragment) for (const name of this.#compositeNames(fragment.selectionSet)) names.add(name);
    }
    this.#composite.set(set, names);
    return names;
  }
}
