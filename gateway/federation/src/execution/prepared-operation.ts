import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { denied, type DescribePolicy } from '../access/denial.ts';
import type { OperationAccess } from '../access/operation-access.ts';
import { conditionVariables, decideConditions, isIncluded } from '../planning/conditions.ts';
import type { Planner } from '../planning/operation-plan.ts';
import { scheduleOf, type Schedule } from '../planning/schedule.ts';
import type { SupergraphFacts } from '../planning/supergraph-facts.ts';
import type { Complete } from './completion.ts';
import { introspectionPart } from './introspection.ts';
import { completeType } from './shape.ts';

/** An operation for one assignment of its conditions: what to fetch, and how to write the answer. */
export interface OperationVariant {
  readonly schedule: Schedule;
  readonly complete: Complete;
}

export interface PreparationOptions {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly access: OperationAccess;
  /** What callers of one kind lack (`OperationAccess.keyFor`). */
  readonly accessKey: string;
  readonly describePolicy?: DescribePolicy;
  readonly planner: Planner;
  readonly schema: GraphQLSchema;
  readonly facts: SupergraphFacts;
  /** Of which subgraphs a second request costs next to nothing. */
  readonly isNear: (subgraph: string) => boolean;
}

/** As many variants as four conditions have; an operation with more keeps the latest. */
const MOST_VARIANTS = 16;

/** A client's operation, planned and compiled for callers of one kind: kept and run many times. */
export class PreparedOperation {
  readonly operation: OperationDefinitionNode;
  /** Whether something of it is withheld from these callers. */
  readonly withheld: boolean;
  readonly introspection: DocumentNode | null;
  readonly #options: PreparationOptions;
  readonly #permitted: DocumentNode;
  readonly #conditions: readonly string[];
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variants = new Map<string, OperationVariant>();

  constructor(options: PreparationOptions) {
    const { document, operation, access, accessKey } = options;
    this.operation = operation;
    this.withheld = accessKey.includes('0');
    this.#options = options;
    this.#permitted = access.documentFor(accessKey);
    this.#conditions = conditionVariables(document);
    this.#fragments = new Map(
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
      ),
    );
    this.introspection = introspectionPart(operation, this.#fragments);
  }

  /**
   * The variant for these values of the operation's variables (coerced, defaults included). Throws what the planner
   * throws.
   */
  variantFor(variables: Readonly<Record<string, unknown>>): OperationVariant {
    const key = this.#conditions.map((name) => (variables[name] === true ? '1' : '0')).join('');
    let variant = this.#variants.get(key);
    if (!variant) {
      if (this.#variants.size >= MOST_VARIANTS) this.#variants.clear();
      variant = this.#compile((name) => variables[name] === true);
      this.#variants.set(key, variant);
    }
    return variant;
  }

  #compile(condition: (name: string) => boolean): OperationVariant {
    const { schema, facts, operation, access, accessKey, describePolicy, planner, isNear } = this.#options;
    const root = schema.getRootType(operation.operation);
    if (!root) throw new TypeError(`The schema has no ${operation.operation} type.`);
    const complete = completeType(root, [operation.selectionSet], {
      schema,
      fragments: this.#fragments,
      // Conditions are looked up while fields are first shaped, which may be after this call: the values are kept.
      includes: (selection) => isIncluded(selection, condition),
      dataName: (field) => facts.names.of(field),
      denial: (field) => {
        const rule = access.withheldBy(field, accessKey);
        return rule && (() => denied(rule, describePolicy));
      },
    });
    const plan = planner.plan(
      facts.names.document(decideConditions(this.#permitted, condition)),
      operation.name?.value,
    );
    return { schedule: scheduleOf(plan, facts, isNear), complete };
  }
}
