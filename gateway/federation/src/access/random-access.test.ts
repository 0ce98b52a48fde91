import { deepStrictEqual } from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  buildSchema,
  execute,
  getNamedType,
  isAbstractType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { federationRig } from '../testing/federation-rig.ts';
import { randomOperation } from '../testing/random-operation.ts';

/** Every element that can be guarded is marked: a guard needs a scope of that name. */
const GRAPH = `
  type Query %Query% {
    a: A %Query.a% b: B %Query.b% node: Node %Query.node% item: Item either: Either list: [Node!] pair: Pair
  }
  interface Node { name: String next: Node }
  interface Item implements Node { name: String next: Node size: Int }
  interface Pair { left: Node right: Item }
  type A implements Node %A% { name: String %A.name% next: A code: Code %A.code% twin: Twins }
  type B implements Item & Node %B% { name: String next: Node %B.next% size: Int %B.size% mood: Mood }
  type C implements Item & Node %C% { name: String %C.name% next: B size: Int either: Either %C.either% }
  type Twins implements Pair %Twins% { left: A %Twins.left% right: B }
  union Either = A | B | C
  scalar Code %Code%
  enum Mood %Mood% { GOOD }
`;
const PLACES = Array.from(GRAPH.matchAll(/%(.*?)%/g), ([, place]) => place ?? '');
const PLAIN = buildSchema(written(new Set()));

function written(guarded: ReadonlySet<string>): string {
  return GRAPH.replaceAll(/%(.*?)%/g, (_, place: string) =>
    guarded.has(place) ? `@requiresScopes(scopes: [["${place}"]])` : '',
  );
}

const a = { __typename: 'A', name: 'a', code: 'x' };
const b = { __typename: 'B', name: 'b', size: 2, mood: 'GOOD' };
const c = { __typename: 'C', name: 'c', size: 3, either: a };
const twins = { __typename: 'Twins', left: a, right: b };
Object.assign(a, { next: a, twin: twins });
Object.assign(b, { next: c });
Object.assign(c, { next: b });
const ROOT = { a, b, node: c, item: b, either: c, list: [a, b, c], pair: twins };
const RESOLVERS = { Query: Object.fromEntries(Object.entries(ROOT).map(([name, value]) => [name, () => value])) };

const objectsOf = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? PLAIN.getPossibleTypes(type) : isObjectType(type) ? [type] : [];

/** The guards of a field of a type: those of every object that it may be selected on, as the documentation says. */
function guardsBefore(parent: GraphQLNamedType, fieldName: string, guarded: ReadonlySet<string>): string[] {
  const places = objectsOf(parent).flatMap((type) => {
    const field = type.getFields()[fieldName];
    if (!field) return [];
    const given = getNamedType(field.type);
    const [only, ...others] = objectsOf(given);
    return [type.name, `${type.name}.${fieldName}`, only && others.length === 0 ? only.name : given.name];
  });
  return places.filter((place) => guarded.has(place));
}

/** The answer of graphql-js over one plain schema where every field behind an unmet guard fails. */
async function answer(query: string, variables: object, guarded: ReadonlySet<string>, held: ReadonlySet<string>) {
  const document = parse(query);
  const refused = new Set<FieldNode>();
  const typeInfo = new TypeInfo(PLAIN);
  const enter = (field: FieldNode): void => {
    const parent = typeInfo.getParentType();
    if (!parent || field.name.value === '__typename') return;
    if (guardsBefore(parent, field.name.value, guarded).some((guard) => !held.has(guard))) refused.add(field);
  };
  visit(document, visitWithTypeInfo(typeInfo, { Field: { enter } }));
  const { data } = await execute({
    schema: PLAIN,
    document,
    rootValue: ROOT,
    variableValues: variables as Record<string, unknown>,
    fieldResolver: (source: Record<string, unknown>, _arguments, _context, { fieldName, fieldNodes }) => {
      if (fieldNodes.some((node) => refused.has(node))) throw new Error('refused');
      return source[fieldName];
    },
  });
  return overTheWire(data);
}

const overTheWire = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

test(
  'withholds the same fields of any document as one plain schema with the same guards',
  { timeout: 120_000 },
  async () => {
    const places = fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 6 });
    const operations = fc.array(randomOperation(PLAIN, { ids: ['1'] }), { minLength: 12, maxLength: 12 });
    const property = fc.asyncProperty(places, operations, fc.gen(), async (marked, documents, draw) => {
      const guarded = new Set(marked);
      const { ask } = federationRig({ one: { sdl: written(guarded), resolvers: RESOLVERS } });
      for (const { query, variables } of documents.filter((each) => validate(PLAIN, parse(each.query)).length === 0)) {
        const scopes = new Set(marked.filter(() => draw(fc.boolean)));
        const { data, errors } = await ask(query, { variables, caller: { subject: 'me', scopes } });
        // Besides refusals there are null conditions, which fail in both.
        const others = (errors ?? []).filter(
          ({ extensions: { reason, code } }) => reason !== 'DENIED' && code !== 'BAD_USER_INPUT',
        );
        expect(others).toEqual([]);
        // Not `toStrictEqual`: it takes an alias `constructor` for the object's class.
        deepStrictEqual(overTheWire(data), await answer(query, variables, guarded, scopes));
      }
    });
    await fc.assert(property, { numRuns: 8 });
  },
);
