import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CostRun } from './cost-formula.ts';

/** Whether a part of an operation is included, for the variables of a request. */
type CostCondition = (run: CostRun) => boolean;

/** The fields of one place of the answer that are included for the same types and under the same conditions. */
export interface Branch {
  readonly types: ReadonlySet<GraphQLObjectType>;
  /** The type that the fields are selected on. */
  readonly parent: GraphQLCompositeType;
  /** Null when the fields are always included. */
  readonly condition: CostCondition | null;
  /** By response name; several nodes of one name are one field. */
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>;
}

/** A branch under construction, and its inner branches by their distinguishing key. */
interface OpenBranch extends Branch {
  readonly fields: Map<string, FieldNode[]>;
  readonly spread: Set<string>;
  readonly below: Map<string, OpenBranch>;
}

/** Sorts selections into branches, fragments expanded. */
export class SelectionBranches {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  /** The branches of one place, to which several selection sets contribute. The first has the fields for every type. */
  of(parent: GraphQLCompositeType, sets: readonly SelectionSetNode[]): readonly Branch[] {
    const branches: OpenBranch[] = [];
    const root = open(new Set(this.#typesOf(parent)), parent, null);
    branches.push(root);
    for (const set of sets) this.#sort(set, root, branches);
    return branches;
  }

  #sort({ selections }: SelectionSetNode, branch: OpenBranch, branches: OpenBranch[]): void {
    for (const selection of selections) {
      const conditional = conditionally(selection, branch, branches);
      if (!conditional) continue;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const others = conditional.fields.get(name);
        if (others) others.push(selection);
        else conditional.fields.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#sortFragment(selection.typeCondition, selection.selectionSet, conditional, branches);
      } else if (!conditional.spread.has(selection.name.value)) {
        conditional.spread.add(selection.name.value);
        const fragment = this.#fragments.get(selection.name.value);
        if (fragment) this.#sortFragment(fragment.typeCondition, fragment.selectionSet, conditional, branches);
      }
    }
  }

  #sortFragment(
    typeCondition: NamedTypeNode | undefined,
    set: SelectionSetNode,
    branch: OpenBranch,
    branches: OpenBranch[],
  ): void {
    const narrowed = typeCondition ? this.#narrowed(branch, typeCondition.name.value, branches) : branch;
    if (narrowed.types.size > 0) this.#sort(set, narrowed, branches);
  }

  #narrowed(branch: OpenBranch, typeName: string, branches: OpenBranch[]): OpenBranch {
    const type = this.#schema.getType(typeName);
    if (!isCompositeType(type) || type === branch.parent) return branch;
    const key = `on ${typeName}`;
    let narrowed = branch.below.get(key);
    if (!narrowed) {
      const possible = this.#typesOf(type);
      const types = branch.types.intersection(new Set(possible));
      // The type itself declares more about a field than an interface that it implements.
      const [only] = types.size === 1 ? types : [];
      const same = types.size === branch.types.size;
      narrowed = open(same ? branch.types : types, only ?? type, branch.condition);
      branch.below.set(key, narrowed);
      branches.push(narrowed);
    }
    return narrowed;
  }

  #typesOf(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    if (isObjectType(type)) return [type];
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
  }
}

function open(
  types: ReadonlySet<GraphQLObjectType>,
  parent: GraphQLCompositeType,
  condition: CostCondition | null,
): OpenBranch {
  return { types, parent, condition, fields: new Map(), spread: new Set(), below: new Map() };
}

/** The branch of a selection with `@skip` and `@include`; null when it is never included. */
function conditionally(selection: SelectionNode, branch: OpenBranch, branches: OpenBranch[]): OpenBranch | null {
  let conditional = branch;
  for (const { name, arguments: given } of selection.directives ?? []) {
    const isSkip = name.value === GraphQLSkipDirective.name;
    if (!isSkip && name.value !== GraphQLIncludeDirective.name) continue;
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN && value.value === isSkip) return null;
    if (value?.kind !== Kind.VARIABLE) continue;
    conditional = under(conditional, value.name.value, isSkip, branches);
  }
  return conditional;
}

function under(branch: OpenBranch, variable: string, isSkip: boolean, branches: OpenBranch[]): OpenBranch {
  const key = `${isSkip ? 'skip' : 'include'} ${variable}`;
  let conditional = branch.below.get(key);
  if (!conditional) {
    const above = branch.condition;
    // Only a selection that is certainly skipped is not counted.
    const here: CostCondition = ({ variables }) => variables[variable] !== isSkip;
    const condition: CostCondition = above ? (run) => above(run) && here(run) : here;
    conditional = open(branch.types, branch.parent, condition);
    branch.below.set(key, conditional);
    branches.push(conditional);
  }
  return conditional;
}
