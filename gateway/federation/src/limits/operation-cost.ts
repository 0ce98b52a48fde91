import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { ArgumentCosts } from './argument-cost.ts';
import type { CostDirectives } from './cost-directives.ts';
import {
  asIntrospection,
  costOf,
  dearest,
  NO_COST,
  scaled,
  sum,
  times,
  when,
  type CostAlternative,
  type CostFormula,
} from './cost-formula.ts';
import { FieldCosts, type FieldCost } from './field-costs.ts';
import { introspectionLengths } from './introspection-lengths.ts';
import { UNSIZED, type Lengths } from './lengths.ts';
import { DEFAULT_LIST_SIZE } from './list-length.ts';
import { SelectionBranches, type Branch } from './selection-branches.ts';

/** The basic cost of a mutation. */
const MUTATION_COST = 10;

const ONE_VALUE = { ...NO_COST, values: 1 };

/**
 * The costs of operations on a schema, as `@cost` and `@listSize` of the federation specification define them
 * (https://specs.apollo.dev/cost/v0.1; the numbers are those of Apollo's router): an object costs 1, a leaf nothing, a field
 * or type with a weight that weight; a list costs its length times its entry; arguments cost their weights, and 1 for each
 * input object. Where a field may be of several types, the most expensive counts; merged fields count once.
 */
export class OperationCosts {
  readonly #schema: GraphQLSchema;
  readonly #fields: FieldCosts;
  readonly #arguments: ArgumentCosts;
  readonly #introspection: Lengths;

  /** `schema` is the client's, `directives` come from its supergraph. */
  constructor(schema: GraphQLSchema, directives: CostDirectives) {
    this.#schema = schema;
    this.#fields = new FieldCosts(schema, directives);
    this.#arguments = new ArgumentCosts(directives.weights);
    this.#introspection = introspectionLengths(schema);
  }

  /**
   * The formula of an operation's cost, evaluated for the variables of each request. The document must be valid and within
   * the limits of its size: this visits all fields, fragments expanded.
   */
  formula(document: DocumentNode, operation: OperationDefinitionNode): CostFormula {
    const root = this.#schema.getRootType(operation.operation);
    if (!root) return NO_COST;
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
    }
    const branches = new SelectionBranches(this.#schema, fragments);
    const selections = this.#ofSelections(root, [operation.selectionSet], branches, UNSIZED, () => 0);
    return operation.operation === OperationTypeNode.MUTATION ? sum([costOf(MUTATION_COST), selections]) : selections;
  }

  /** One object of the type, of the most expensive possible type. */
  #ofSelections(
    parent: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    selectionBranches: SelectionBranches,
    lengths: Lengths,
    weightOf: (type: GraphQLObjectType) => number,
  ): CostFormula {
    const branches = selectionBranches.of(parent, sets);
    const [root] = branches;
    if (!root) return NO_COST;
    const isForAll = ({ types }: Branch): boolean => types === root.types;
    const narrow = branches.filter((branch) => !isForAll(branch));
    const alternatives = new Map<string, CostAlternative>();
    for (const type of root.types) {
      const cost = weightOf(type);
      const indices = narrow.flatMap(({ types }, index) => (types.has(type) ? [index] : []));
      alternatives.set(`${cost} ${indices.join(' ')}`, { cost, parts: indices });
    }
    const ofType = dearest(
      narrow.map((branch) => this.#ofBranch(branch, selectionBranches, lengths)),
      [...alternatives.values()],
    );
    const forAll = branches.filter(isForAll).map((branch) => this.#ofBranch(branch, selectionBranches, lengths));
    return sum([...forAll, ofType]);
  }

  #ofBranch(branch: Branch, branches: SelectionBranches, lengths: Lengths): CostFormula {
    const fields = Array.from(branch.fields.values(), (nodes) =>
      this.#ofField(branch.parent, nodes, branches, lengths),
    );
    return when(branch.condition, sum(fields));
  }

  /** A field per parent object. Several nodes are one field, whose selection sets are merged. */
  #ofField(
    parent: GraphQLCompositeType,
    nodes: readonly FieldNode[],
    branches: SelectionBranches,
    inherited: Lengths,
  ): CostFormula {
    const [node] = nodes;
    const field = node && this.#fields.of(parent, node.name.value);
    if (!field) return ONE_VALUE;
    const { definition, coordinates } = field;
    const describesSchema = definition === SchemaMetaFieldDef || definition === TypeMetaFieldDef;
    const { count, below } = (describesSchema ? this.#introspection : inherited).of(field, node);
    const entry = this.#ofEntry(field, nodes, branches, below);
    const entries = times(scaled(count, innerLength(definition.type)), sum([ONE_VALUE, entry]));
    if (describesSchema) return asIntrospection(entries);
    return sum([entries, costOf(this.#arguments.of(coordinates, definition, node))]);
  }

  #ofEntry(field: FieldCost, nodes: readonly FieldNode[], branches: SelectionBranches, lengths: Lengths): CostFormula {
    const type = getNamedType(field.definition.type);
    if (!isCompositeType(type)) return costOf(this.#fields.weightIn(field, type));
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return this.#ofSelections(type, sets, branches, lengths, (object) => this.#fields.weightIn(field, object));
  }
}

/** The number of entries of all lists inside one list: nothing declares their lengths. */
function innerLength(type: GraphQLOutputType): number {
  const list = getNullableType(type);
  if (!isListType(list)) return 1;
  const inner = getNullableType(list.ofType);
  return isListType(inner) ? DEFAULT_LIST_SIZE * innerLength(inner) : 1;
}
