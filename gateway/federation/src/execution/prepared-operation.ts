import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';
import type { AccessRule } from '../access/access-rule.ts';
import { denied, type DescribePolicy } from '../access/denial.ts';
import type { OperationAccess } from '../access/operation-access.ts';
import { nameData } from '../planning/data-names.ts';
import { DecisiveVariables } from '../planning/decisive-variables.ts';
import { droppedFields, hasNoObjectType } from '../planning/dropped-fields.ts';
import { executionGraph, type ExecutionGraph } from '../planning/execution-graph.ts';
import { normalForm } from '../planning/normal-form.ts';
import type { NormalField, NormalSelection } from '../planning/normal-selection.ts';
import type { Planner } from '../planning/operation-plan.ts';
import { isFetched, plannedDocuments } from '../planning/planned-document.ts';
import type { RequiredArguments } from '../planning/required-arguments.ts';
import { restorePlan } from '../planning/restore-plan.ts';
import type { SupergraphFacts } from '../planning/supergraph-facts.ts';
import type { Complete } from './completion.ts';
import { introspectionPart } from './introspection.ts';
import { completeType } from './shape.ts';

/** A unit of fetching and shaping: a whole query, or one root field of a mutation. */
export interface OperationPart {
  /** Null when there is nothing to fetch. */
  readonly graph: ExecutionGraph | null;
  readonly complete: Complete;
}

/** An operation planned for one access key and one set of conditions: its fetches and its shape. */
export interface PlannedOperation {
  /** In the order in which they run. */
  readonly parts: readonly OperationPart[];
  readonly introspection: DocumentNode | null;
  /** The approximate size in memory, in characters. */
  readonly size: number;
}

/** The inputs of planning that are the same for all operations of a gateway. */
export interface PlanningTools {
  readonly planner: Planner;
  readonly schema: GraphQLSchema;
  readonly facts: SupergraphFacts;
  readonly required: RequiredArguments;
  readonly describePolicy: DescribePolicy | undefined;
}

/** A client's operation, ready to be planned. It stores nothing of the request that came first. */
export class PreparedOperation {
  readonly operation: OperationDefinitionNode;
  readonly access: OperationAccess;
  readonly #tools: PlanningTools;
  readonly #decisive: DecisiveVariables;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The names under which variables are sent; no planner uses them for anything else. */
  readonly #variableNames: ReadonlyMap<string, string>;

  constructor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    access: OperationAccess,
    tools: PlanningTools,
  ) {
    this.operation = operation;
    this.access = access;
    this.#tools = tools;
    this.#decisive = new DecisiveVariables(tools.schema, document, operation);
    this.#fragments = new Map(
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
      ),
    );
    this.#variableNames = new Map(
      (operation.variableDefinitions ?? []).map(({ variable }, index) => [variable.name.value, `v${index}`]),
    );
  }

  /** Equal for coerced variables that lead to the same plan. */
  keyFor(variables: Readonly<Record<string, unknown>>): string {
    return this.#decisive.keyFor(variables);
  }

  /** A request's variables by the names under which they are sent. */
  sentVariables(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const sent: Record<string, unknown> = {};
    for (const [name, as] of this.#variableNames) {
      if (Object.hasOwn(variables, name)) sent[as] = variables[name];
    }
    return sent;
  }

  /** Plans the operation for callers with an access key, and coerced variables. Rejects when the planner does. */
  async plan(variables: Readonly<Record<string, unknown>>, accessKey: string): Promise<PlannedOperation> {
    const { schema, facts } = this.#tools;
    const { operation, access } = this;
    const root = normalForm<AccessRule>({
      schema,
      types: facts.types,
      operation,
      fragments: this.#fragments,
      variables,
      decisive: this.#decisive,
      variableNames: this.#variableNames,
      withheldBy: (field) => access.withheldBy(field, accessKey),
    });
    nameData(root, { schema, added: facts.added, prefix: facts.prefix });
    let graphs = await this.#graphs(root);
    const dropped = droppedFields(root, graphs);
    if (dropped.length > 0) {
      const unanswerable = dropped.find((field) => hasNoObjectType(field, schema));
      if (unanswerable) throw notAnswerable(unanswerable);
      for (const field of dropped) field.asksType = true;
      graphs = await this.#graphs(root);
    }
    const programs = graphs.flatMap(({ groups }) => groups.map(({ program }) => program));
    return {
      parts: this.#parts(root, graphs),
      introspection: introspectionPart(operation, this.#fragments, root),
      size: programs.reduce((sum, { signature }) => sum + signature.length, JSON.stringify(operation).length),
    };
  }

  async #graphs(root: readonly NormalSelection[]): Promise<readonly ExecutionGraph[]> {
    const { schema, facts, required, planner } = this.#tools;
    const documents = plannedDocuments({
      operation: this.operation,
      root,
      schema,
      types: facts.types,
      variableNames: this.#variableNames,
    });
    const graphs: ExecutionGraph[] = [];
    for (const document of documents) {
      graphs.push(executionGraph(restorePlan(await planner.plan(document), required), facts));
    }
    return graphs;
  }

  #parts(root: readonly NormalSelection<AccessRule>[], graphs: readonly ExecutionGraph[]): readonly OperationPart[] {
    if (this.operation.operation !== OperationTypeNode.MUTATION || root.some(({ kind }) => kind === 'fault')) {
      return [{ graph: graphs[0] ?? null, complete: this.#complete(root) }];
    }
    const left = [...graphs];
    return root
      .filter((each): each is NormalField<AccessRule> => each.kind === 'field')
      .map((field) => ({ graph: (isFetched(field) && left.shift()) || null, complete: this.#complete([field]) }));
  }

  #complete(selections: readonly NormalSelection<AccessRule>[]): Complete {
    const { schema, facts, describePolicy } = this.#tools;
    const root = schema.getRootType(this.operation.operation);
    if (!root) throw new TypeError(`The schema has no ${this.operation.operation} type.`);
    return completeType(root, selections, {
      schema,
      types: facts.types,
      denied: (rule) => denied(rule as AccessRule, describePolicy),
    });
  }
}

function notAnswerable({ name }: NormalField): GraphQLError {
  return new GraphQLError(`没有子图能给出 ${name} (no subgraph can answer ${name})`, {
    extensions: { code: ErrorCode.SUBGRAPH_UNAVAILABLE },
  });
}
