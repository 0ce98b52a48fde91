import type { ApolloServerPlugin } from '@apollo/server';
import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

/** How large one operation may be. */
export interface OperationLimits {
  /** Fields below fields. */
  readonly depth: number;
  /** Fields in all, fragments spread. */
  readonly fields: number;
  /** Fields of the answer in all, when every page is as full as it asks for. */
  readonly cost: number;
}

export const DEFAULT_LIMITS: OperationLimits = { depth: 20, fields: 2000, cost: 500_000 };

/** What a page holds when the operation does not say. */
const DEFAULT_PAGE = 20;

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly cost: number;
}
const EMPTY: Size = { depth: 0, fields: 0, cost: 0 };

/** An operation's size. Questions about the schema itself cost nothing: their answer is bounded. */
function sizeOf(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const known = new Map<string, Size>();
  const measure = (selectionSet: SelectionSetNode): Size =>
    selectionSet.selections.reduce<Size>((sum, selection) => {
      if (selection.kind === Kind.FIELD) return add(sum, measureField(selection));
      if (selection.kind === Kind.INLINE_FRAGMENT) return add(sum, measure(selection.selectionSet));
      const name = selection.name.value;
      const fragment = fragments.get(name);
      const size = known.get(name) ?? (fragment ? measure(fragment.selectionSet) : EMPTY);
      known.set(name, size);
      return add(sum, size);
    }, EMPTY);
  const measureField = (field: FieldNode): Size => {
    if (field.name.value === '__schema' || field.name.value === '__type') return { depth: 1, fields: 1, cost: 1 };
    const below = field.selectionSet ? measure(field.selectionSet) : EMPTY;
    return {
      depth: 1 + below.depth,
      fields: 1 + below.fields,
      cost: 1 + below.cost * (isPaged(field) ? pageOf(field, variables) : 1),
    };
  };
  return measure(operation.selectionSet);
}

function add(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    cost: one.cost + other.cost,
  };
}

/** A connection is told by what is asked of it. */
function isPaged({ selectionSet }: FieldNode): boolean {
  return (selectionSet?.selections ?? []).some(
    (selection) => selection.kind === Kind.FIELD && ['nodes', 'edges'].includes(selection.name.value),
  );
}

function pageOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Math.max(1, Number(value.value));
  if (value?.kind === Kind.VARIABLE) {
    const given = variables[value.name.value];
    return typeof given === 'number' ? Math.max(1, given) : DEFAULT_PAGE;
  }
  return DEFAULT_PAGE;
}

/** Refuses an operation that is larger than the limits, before anything is planned or fetched. */
export function operationLimits(limits: OperationLimits): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, document, request }) => {
        if (!operation) return;
        const size = sizeOf(operation, document, request.variables ?? {});
        for (const name of ['depth', 'fields', 'cost'] as const) {
          if (size[name] > limits[name]) throw tooLarge(name, size[name], limits[name]);
        }
      },
    }),
  };
}

const NAMES = { depth: '层数', fields: '字段数', cost: '估算答复量' } as const;

function tooLarge(name: keyof OperationLimits, actual: number, limit: number): HubError {
  return new HubError(
    ErrorCode.BAD_USER_INPUT,
    `查询过大:${NAMES[name]} ${actual},至多 ${limit} (the operation is too large: ${name} ${actual}, at most ${limit})`,
    { extensions: { http: { status: 400 } } },
  );
}
