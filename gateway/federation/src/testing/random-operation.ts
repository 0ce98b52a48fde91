import * as fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** An operation that is valid for a schema, with the variables that it needs. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, boolean>>;
}

const MAX_DEPTH = 5;
const FLAGS = ['yes', 'no'];

/** Random operations over a schema: aliases, arguments, conditions, inline and named fragments, `__typename`. */
export function randomOperation(schema: GraphQLSchema): fc.Arbitrary<RandomOperation> {
  return fc.gen().map((draw) => {
    const fragments: string[] = [];
    let usesFlags = false;
    const chance = (percent: number): boolean => draw(fc.nat, { max: 99 }) >= 100 - percent;
    const condition = (): string => {
      if (!chance(15)) return '';
      usesFlags = true;
      return ` @${draw(fc.constantFrom, 'include', 'skip')}(if: $${draw(fc.constantFrom, ...FLAGS)})`;
    };

    const field = (definition: GraphQLField<unknown, unknown>, depth: number): string | null => {
      const type = getNamedType(definition.type);
      const nested = isCompositeType(type) ? selection(type, depth + 1) : '';
      if (nested === null) return null;
      const [argument] = definition.args;
      if (!argument) {
        const alias = chance(15)
          ? `${draw(fc.constantFrom, `other_${definition.name}`, 'id', 'pages', 'title')}: `
          : '';
        return `${alias}${definition.name}${condition()}${nested}`;
      }
      const isId = argument.name === 'id';
      const value = isId ? draw(fc.constantFrom, 'b1', 'b4', 'none') : draw(fc.nat, { max: 3 });
      const written = `${argument.name}: ${JSON.stringify(value)}`;
      const alias = chance(20) ? '' : `${definition.name}_${String(value)}: `;
      return `${alias}${definition.name}(${written})${condition()}${nested}`;
    };

    const fragment = (type: GraphQLCompositeType, depth: number): string | null => {
      const nested = selection(type, depth);
      if (nested === null || !chance(30)) return nested && `... on ${type.name}${condition()}${nested}`;
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${type.name}${nested}`);
      return `...${name}${condition()}`;
    };

    const selection = (type: GraphQLCompositeType, depth: number): string | null => {
      if (depth > MAX_DEPTH) return null;
      const parts: string[] = chance(20) ? ['__typename'] : [];
      const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
      for (const each of fields) {
        if (!chance(isCompositeType(getNamedType(each.type)) ? 25 : 45)) continue;
        const written = field(each, depth);
        if (written !== null) parts.push(written);
      }
      if (isAbstractType(type)) {
        for (const possible of schema.getPossibleTypes(type)) {
          const written = chance(60) ? fragment(possible, depth) : null;
          if (written !== null) parts.push(written);
        }
      } else if (isObjectType(type) && chance(15)) {
        const written = fragment(type, depth + 1);
        if (written !== null) parts.push(written);
      }
      return parts.length === 0 ? ' { __typename }' : ` { ${parts.join(' ')} }`;
    };

    const root = schema.getQueryType();
    const body = root ? selection(root, 0) : null;
    const flags = usesFlags ? `(${FLAGS.map((name) => `$${name}: Boolean!`).join(', ')})` : '';
    return {
      query: [`query Random${flags}${body ?? ' { __typename }'}`, ...fragments].join('\n'),
      variables: usesFlags ? { yes: draw(fc.boolean), no: draw(fc.boolean) } : {},
    };
  });
}
