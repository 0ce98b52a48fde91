import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';

function isAskable(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
}

/**
 * A selection of every field of a type without required arguments, up to a depth in objects. For a connection its nodes and
 * their number; empty for a leaf, and where nothing can be selected.
 */
export function wholeSelection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named) || !(isObjectType(named) || isInterfaceType(named))) return '';
  const fields = Object.values(named.getFields()).filter(isAskable);
  const isConnection = fields.some(({ name }) => name === 'nodes') && fields.some(({ name }) => name === 'pageInfo');
  const parts = fields.flatMap((field) => {
    if (isConnection && !['nodes', 'totalCount'].includes(field.name)) return [];
    if (isLeafType(getNamedType(field.type))) return [field.name];
    const below = isConnection ? depth : depth - 1;
    const selection = below > 0 ? wholeSelection(field.type, below) : '';
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
    return selection === '' ? [] : [`${field.name}${page} ${selection}`];
  });
  return parts.length === 0 ? '' : `{ ${parts.join(' ')} }`;
}
