import {
  isAbstractType,
  isUnionType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import { inclusionOf } from './conditions.ts';
import type { NormalFault } from './normal-selection.ts';

/** The position of a selection. */
export interface Scope {
  readonly parent: GraphQLCompositeType;
  /** The possible objects here: those of `parent` that satisfy the fragments around it. */
  readonly types: ReadonlySet<string>;
}

/** Adjacent nodes of one response name. */
interface EqualFields {
  readonly kind: 'fields';
  readonly nodes: FieldNode[];
  /** The number of fragments found before them. */
  readonly after: number;
}

/** The fields of one selection, before the selections below are expanded. */
interface Gathered {
  /** In order. */
  readonly found: (EqualFields | InlineFragmentNode | NormalFault)[];
  /** By response name, the last ones found. */
  readonly fields: Map<string, EqualFields>;
  readonly spreads: Set<string>;
  /** How many of `found` are fragments. */
  fragments: number;
}

export interface GatheringInputs {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Gathers the fields of selections, with conditions decided and fragments that every object satisfies replaced by their fields. */
export class FieldGathering {
  readonly #inputs: GatheringInputs;
  readonly #possible = new Map<string, ReadonlySet<string>>();

  constructor(inputs: GatheringInputs) {
    this.#inputs = inputs;
  }

  /** The fields, remaining fragments and faults of these selection sets, in order. */
  gather(sets: readonly SelectionSetNode[], scope: Scope): Gathered['found'] {
    const gathered: Gathered = { found: [], fields: new Map(), spreads: new Set(), fragments: 0 };
    for (const set of sets) this.#gather(set, scope, gathered);
    return gathered.found;
  }

  /** The names of the possible object types of a type. */
  typesOf(name: string): ReadonlySet<string> {
    let types = this.#possible.get(name);
    if (!types) {
      const { schema } = this.#inputs;
      const type = schema.getType(name);
      types = new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [name]);
      this.#possible.set(name, types);
    }
    return types;
  }

  #gather(set: SelectionSetNode, scope: Scope, gathered: Gathered): void {
    for (const selection of set.selections) {
      const inclusion = inclusionOf(selection, this.#inputs.variables);
      if (inclusion === false) continue;
      if (inclusion !== true) {
        // It is placed in its fragment, so that it fails only objects that satisfy the fragment.
        gathered.found.push({ kind: 'fault', message: inclusion.fault });
      } else if (selection.kind === Kind.FIELD) {
        this.#gatherField(selection, gathered);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#gatherFragment(selection, scope, gathered);
      } else if (!gathered.spreads.has(selection.name.value)) {
        gathered.spreads.add(selection.name.value);
        const fragment = this.#inputs.fragments.get(selection.name.value);
        if (fragment) this.#gatherFragment(fragment, scope, gathered);
      }
    }
  }

  /**
   * A field joins an equal one, unless a fragment is between the two and both have fields below: the fragment may select
   * the same field, and its fields below come before those that this one adds.
   */
  #gatherField(field: FieldNode, { fields, found, fragments }: Gathered): void {
    const name = responseNameOf(field);
    const known = fields.get(name);
    if (known && (!field.selectionSet || known.after === fragments)) {
      known.nodes.push(field);
      return;
    }
    const fresh: EqualFields = { kind: 'fields', nodes: [field], after: fragments };
    fields.set(name, fresh);
    found.push(fresh);
  }

  /** A fragment that every object here satisfies is replaced by its fields; one that none can satisfy is dropped. */
  #gatherFragment(
    { selectionSet, typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
    scope: Scope,
    gathered: Gathered,
  ): void {
    const on = typeCondition?.name.value;
    if (on === undefined || on === scope.parent.name || this.#isAlways(on, scope.parent)) {
      this.#gather(selectionSet, scope, gathered);
    } else if (typeCondition && !scope.types.isDisjointFrom(this.typesOf(on))) {
      gathered.found.push({ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet });
      gathered.fragments++;
    }
  }

  #isAlways(on: string, parent: GraphQLCompositeType): boolean {
    const condition = this.#inputs.schema.getType(on);
    return isAbstractType(condition) && !isUnionType(parent) && this.#inputs.schema.isSubType(condition, parent);
  }
}

/** The name of a field in the answer. */
export function responseNameOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
