import * as fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  TypeNameMetaFieldDef,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** An operation over a schema, with values for its variables. Most are valid. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface RandomOptions {
  /** Values for arguments of type ID. */
  readonly ids: readonly string[];
  /** Default: queries only. */
  readonly mutations?: boolean;
}

const MAX_DEPTH = 4;
const MAX_FIELDS = 14;
/** Names with a meaning for planners, for JavaScript, or in another gateway's private naming. */
const CLASHING = [
  'id',
  'name',
  'price',
  '__proto__',
  'constructor',
  'toString',
  '_entities',
  '_q0_name',
  'data',
  'upc',
];

/**
 * Random operations, as users write them: aliases (including collisions with keys and required fields), arguments by
 * literal and by variable, defaults, conditions, fragments inline, named and nested, on objects, interfaces and unions,
 * the same field at one place from several fragments, `__typename`.
 */
export function randomOperation(schema: GraphQLSchema, options: RandomOptions): fc.Arbitrary<RandomOperation> {
  return fc.gen().map((draw) => new Writer(schema, options, draw).operation());
}

/** A written field, at a path of response names. */
interface Written {
  /** The object types on its path, from the root on; null for an interface or union. */
  readonly parents: readonly (string | null)[];
  /** The field with its arguments: fields of one object under one name must be equal in it. */
  readonly signature: string;
  readonly type: string;
}

/** The place in an operation where a selection is written. */
interface Place {
  readonly path: string;
  readonly parents: readonly (string | null)[];
  readonly depth: number;
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #options: RandomOptions;
  readonly #draw: fc.GeneratorValue;
  readonly #fragments: string[] = [];
  readonly #definitions: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #written = new Map<string, Written[]>();
  #fields = 0;

  constructor(schema: GraphQLSchema, options: RandomOptions, draw: fc.GeneratorValue) {
    this.#schema = schema;
    this.#options = options;
    this.#draw = draw;
  }

  operation(): RandomOperation {
    const isMutation = this.#options.mutations === true && this.#chance(25);
    const root = this.#schema.getRootType(isMutation ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY);
    const body = root ? this.#selection(root, { path: '', parents: [], depth: 0 }) : '{ __typename }';
    const definitions = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    const query = [`${isMutation ? 'mutation' : 'query'} Random${definitions} ${body}`, ...this.#fragments].join('\n');
    return { query, variables: this.#variables };
  }

  #chance(percent: number): boolean {
    return this.#draw(fc.nat, { max: 99 }) >= 100 - percent;
  }

  #selection(type: GraphQLCompositeType, place: Place): string {
    const parts: string[] = [];
    if (this.#chance(15)) parts.push(this.#field(TypeNameMetaFieldDef, type, place));
    const isDeep = place.depth >= MAX_DEPTH || this.#fields > MAX_FIELDS;
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    for (const field of fields) {
      const isComposite = isCompositeType(getNamedType(field.type));
      if (isComposite && isDeep) continue;
      if (this.#chance(isComposite ? 22 : 28)) parts.push(this.#field(field, type, place));
      // The same field again, under another name or with other arguments.
      if (this.#chance(5)) parts.push(this.#field(field, type, place));
    }
    for (const condition of isDeep ? [] : this.#conditions(type)) {
      if (this.#chance(isAbstractType(type) ? 45 : 8)) parts.push(this.#fragment(condition, place));
    }
    return parts.length === 0 ? '{ __typename }' : `{ ${parts.join(' ')} }`;
  }

  /** Types that a fragment can be on here. */
  #conditions(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    if (!isAbstractType(type)) return 'getInterfaces' in type ? [type, ...type.getInterfaces()] : [type];
    const objects = this.#schema.getPossibleTypes(type);
    return [type, ...objects, ...objects.flatMap((each) => each.getInterfaces())];
  }

  #fragment(type: GraphQLCompositeType, place: Place): string {
    const body = this.#selection(type, { ...place, depth: place.depth + 1 });
    if (!this.#chance(30)) return `... on ${type.name} ${this.#condition()}${body}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${body}`);
    return `...${name} ${this.#condition()}${this.#chance(20) ? `...${name}` : ''}`;
  }

  #field(field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType, place: Place): string {
    this.#fields++;
    const type = getNamedType(field.type);
    const given = field.args.flatMap((argument) => this.#argument(argument));
    const call = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
    const parents = [...place.parents, isObjectType(parent) ? parent.name : null];
    const written = { parents, signature: call, type: String(field.type) };
    const responseName = this.#responseName(field.name, place.path, written);
    const path = `${place.path}.${responseName}`;
    this.#written.set(path, [...(this.#written.get(path) ?? []), written]);
    const below = isCompositeType(type) ? ` ${this.#selection(type, { path, parents, depth: place.depth + 1 })}` : '';
    return `${responseName === field.name ? '' : `${responseName}: `}${call}${this.#condition()}${below}`;
  }

  /** A name without conflicts at this place: most operations of users are valid. */
  #responseName(field: string, path: string, written: Written): string {
    const wanted = this.#chance(25) ? this.#alias(field) : field;
    const isFree = (this.#written.get(`${path}.${wanted}`) ?? []).every((other) => canMerge(written, other));
    return isFree ? wanted : `${field}_${this.#fields}`;
  }

  #alias(field: string): string {
    const own = `${field}_${this.#draw(fc.nat, { max: 2 })}`;
    return this.#draw(fc.constantFrom, own, own, ...CLASHING);
  }

  #argument(argument: GraphQLArgument): string[] {
    const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (!isRequired && this.#chance(35)) return [];
    const value = this.#value(argument);
    if (this.#chance(40)) return [`${argument.name}: $${this.#variable(argument, value, isRequired)}`];
    return [`${argument.name}: ${isEnumType(getNamedType(argument.type)) ? String(value) : JSON.stringify(value)}`];
  }

  #value({ type }: GraphQLArgument): unknown {
    const named = getNamedType(type);
    if (!isNonNullType(type) && this.#chance(8)) return null;
    if (isEnumType(named)) return this.#draw(fc.constantFrom, ...named.getValues().map(({ name }) => name));
    if (named.name === 'ID') return this.#draw(fc.constantFrom, ...this.#options.ids);
    if (named.name === 'Boolean') return this.#draw(fc.boolean);
    if (named.name === 'String') return this.#draw(fc.constantFrom, 'a', '__proto__', '鹊桥');
    return this.#draw(fc.nat, { max: 3 });
  }

  #variable({ type }: GraphQLArgument, value: unknown, isRequired: boolean): string {
    const name = this.#chance(10) ? `representations${this.#definitions.length}` : `v${this.#definitions.length}`;
    const isEnum = isEnumType(getNamedType(type)) && typeof value === 'string';
    const written = value === null ? null : isEnum ? value : JSON.stringify(value);
    const hasDefault = !isRequired && written !== null && this.#chance(30);
    this.#definitions.push(`$${name}: ${String(type)}${hasDefault ? ` = ${written}` : ''}`);
    if (!hasDefault || this.#chance(50)) this.#variables[name] = value;
    return name;
  }

  #condition(): string {
    if (!this.#chance(10)) return ' ';
    const directive = this.#draw(fc.constantFrom, 'include', 'skip');
    if (this.#chance(20)) return ` @${directive}(if: ${this.#draw(fc.boolean)}) `;
    const name = `c${this.#definitions.length}`;
    const value = this.#draw(fc.boolean);
    // A null may override a default, which is an error where the condition is evaluated.
    const isNullable = this.#chance(25);
    this.#definitions.push(`$${name}: Boolean${isNullable ? ` = ${value}` : '!'}`);
    if (!isNullable) this.#variables[name] = value;
    else if (this.#chance(30)) this.#variables[name] = null;
    return ` @${directive}(if: $${name}) `;
  }
}

function canMerge(one: Written, other: Written): boolean {
  const isApart = one.parents.some((parent, depth) => {
    const another = other.parents[depth];
    return parent !== null && another !== null && another !== undefined && parent !== another;
  });
  return one.type === other.type && (isApart || one.signature === other.signature);
}
