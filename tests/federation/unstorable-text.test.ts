import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../src/test-hub.ts';

// No store holds U+0000 or half of a character, and callers may send both in any text: nowhere is that a fault of ours.

const schema = buildSchema(readFileSync(new URL('../../schemas/public.graphql', import.meta.url), 'utf8'), {
  assumeValid: true,
});
const TEXTS = ['a\0b', 'a\ud800'];
const PLAUSIBLE: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2026-01-01',
  DateTime: '2026-01-01T00:00:00Z',
};

/** A value of an input type in which every text is the given one. */
function valueOf(type: GraphQLInputType, text: string, depth = 0): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, text, depth);
  if (isListType(type)) return [valueOf(type.ofType, text, depth)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => depth < 3 || isNonNullType(field.type));
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, text, depth + 1)]));
  }
  return PLAUSIBLE[type.name] ?? text;
}

function hasText(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) || (isLeafType(named) && !isEnumType(named) && PLAUSIBLE[named.name] === undefined);
}

const all = (kind: 'query' | 'mutation'): readonly GraphQLField<unknown, unknown>[] =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
const fields = (['query', 'mutation'] as const).flatMap((kind) =>
  all(kind).flatMap((field) =>
    field.args.some(({ type }) => hasText(type)) ? [[`${kind} ${field.name}`, kind, field] as const] : [],
  ),
);

let rig: TestHub;
beforeAll(async () => {
  rig = await startTestHub();
});
afterAll(() => rig[Symbol.asyncDispose]());

test.each(fields)('%s takes such a text for bad input, or for what is not there', async (_, kind, field) => {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const operation = `${kind} (${declared}) { ${field.name}(${passed})${selection} }`;
  for (const text of TEXTS) {
    const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, text)]));
    for (const role of ['administrator', 'approver'] as const) {
      const { errors = [] } = await rig.ask(operation, { variables, role, headers: { 'x-purpose': 'check' } });
      expect(errors.filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
    }
  }
});
