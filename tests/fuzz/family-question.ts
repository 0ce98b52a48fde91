import { RECORD_TYPES } from '@queqiao/families';
import type { EntityKey, NormalisedRecord, RecordFeed } from '@queqiao/records';
import type { ExecutableSubgraph } from '@queqiao/subgraph';
import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { wholeSelection } from './whole-selection.ts';

/** How many objects deep is asked for. */
const DEPTH = 2;

/** By the key of an example: what the examples of all families lead to. */
type Keys = ReadonlyMap<string, EntityKey>;

/** One operation that asks a family's subgraph for everything that it can tell, entities too. */
export interface FamilyQuestion {
  readonly question: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Some values that other subgraphs send for the `@requires` of an entity, by field; null for all others. */
function requiredValue(field: string, keys: Keys): unknown {
  const [uscc, major] = [keys.get('Enterprise')?.['uscc'], keys.get('Major')];
  if (field === 'memberUsccs') return [uscc];
  if (field === 'region') return { code: '610300', name: '宝鸡市' };
  if (field !== 'memberMajors') return null;
  const school = major?.['school'] as EntityKey | undefined;
  const codes = { schoolCode: school?.['code'], majorCode: major?.['code'] };
  return [{ ...codes, level: null, enrolment: 2_000_000_000, enrolling: true }];
}

/** An entity as another subgraph names it; null where no record is one. */
function representationOf(type: GraphQLObjectType, keys: Keys): EntityKey | null {
  const key = keys.get(type.name);
  if (key === undefined) return null;
  const external = Object.values(type.getFields()).filter(({ astNode }) =>
    astNode?.directives?.some(({ name }) => name.value === 'external'),
  );
  const required = external.map(({ name }) => [name, requiredValue(name, keys)]);
  return { ...Object.fromEntries(required), ...key, __typename: type.name };
}

/** A call of a field: by the key of the example of its type, and with a short page. */
function callOf(field: GraphQLField<unknown, unknown>, keys: Keys): string {
  const key = keys.get(getNamedType(field.type).name) ?? {};
  const given = field.args.flatMap(({ name }) => {
    const value = name === 'first' ? 3 : key[name];
    return value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`];
  });
  return given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
}

/** The question for a subgraph, by its schema and one record of every type of all families. */
export function familyQuestion(
  { schema }: ExecutableSubgraph<RecordFeed>,
  examples: ReadonlyMap<string, NormalisedRecord>,
): FamilyQuestion {
  const keys: Keys = new Map(
    Array.from(examples.values()).flatMap((record) => {
      const key = RECORD_TYPES.get(record.type)?.entityKey?.(record);
      return key === undefined ? [] : [[record.type, key] as const];
    }),
  );
  const asked = Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ name }) => !name.startsWith('_') && name !== 'node')
    .map((field, at) => `f${at}: ${callOf(field, keys)} ${wholeSelection(field.type, DEPTH)}`);
  const union = schema.getType('_Entity');
  const types = union !== undefined && 'getTypes' in union ? union.getTypes().filter(isObjectType) : [];
  const entities = types.flatMap((type) => {
    const representation = representationOf(type, keys);
    return representation === null ? [] : [{ type, representation }];
  });
  // One by one: the same field may have another type on another entity.
  const named = entities.map(
    ({ type }, at) =>
      `e${at}: _entities(representations: $e${at}) { ... on ${type.name} ${wholeSelection(type, DEPTH)} }`,
  );
  const declared = entities.map((_, at) => `$e${at}: [_Any!]!`).join(' ');
  return {
    question: `query ${declared === '' ? '' : `(${declared})`} { ${[...asked, ...named].join(' ')} }`,
    variables: Object.fromEntries(entities.map(({ representation }, at) => [`e${at}`, [representation]])),
  };
}
