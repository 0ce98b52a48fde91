import { isEnumType, type GraphQLNamedType } from 'graphql';

/** Converts a leaf value for the answer; undefined for a value that its type does not allow. */
export type CompleteLeaf = (value: unknown) => unknown;

/** 32 bits (GraphQL specification 3.5.1). */
const MAX_INT = 2_147_483_647;
const MIN_INT = -2_147_483_648;
/** The maximum depth of custom scalars: reading and writing JSON recurses. */
const MAX_DEPTH = 100;

const BUILT_IN: Readonly<Record<string, CompleteLeaf>> = {
  String: (value) => (typeof value === 'string' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Int: (value) => (Number.isInteger(value) && isInt(value as number) ? value : undefined),
  Float: (value) => (Number.isFinite(value) ? value : undefined),
  ID: (value) => {
    if (typeof value === 'string') return value;
    return Number.isSafeInteger(value) ? String(value) : undefined;
  },
};

function isInt(value: number): boolean {
  return value <= MAX_INT && value >= MIN_INT;
}

/**
 * Result coercion of leaf types (GraphQL specification 3.5). An enum's value must exist in the client's schema, so that an
 * inaccessible one is not exposed. A custom scalar's value is defined by its subgraph.
 */
export function leafOf(type: GraphQLNamedType): CompleteLeaf {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (names.has(value) ? value : undefined);
  }
  const { name } = type;
  return (Object.hasOwn(BUILT_IN, name) && BUILT_IN[name]) || custom;
}

function custom(value: unknown): unknown {
  if (typeof value === 'object') return isShallow(value) ? value : undefined;
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return true;
  }
  return false;
}
