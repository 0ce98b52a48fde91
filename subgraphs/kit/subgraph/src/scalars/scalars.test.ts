import { graphql, parse } from 'graphql';
import { expect, test } from 'vitest';
import { buildSubgraph } from '../index.ts';
import { DateScalar, DateTimeScalar } from './index.ts';

const { schema } = buildSubgraph({
  name: 'echo',
  typeDefs: parse(`
    scalar Date
    scalar DateTime
    scalar JSON
    type Query { day(value: Date!): Date  moment(value: DateTime!): DateTime  json(value: JSON): JSON }
  `),
  resolvers: {
    Query: {
      day: (_: unknown, { value }: { readonly value: string }) => value,
      moment: (_: unknown, { value }: { readonly value: string }) => value,
      json: (_: unknown, { value }: { readonly value: unknown }) => value,
    },
  },
  feeds: [],
  close: async () => {},
});

async function ask(source: string, variableValues?: Record<string, unknown>) {
  const { data, errors } = await graphql({ schema, source, ...(variableValues && { variableValues }) });
  return { data: data && { ...data }, errors: errors?.map((error) => error.extensions['code'] ?? error.message) };
}

test('accepts a time with any offset and shows it in Asia/Shanghai', async () => {
  expect(await ask('{ moment(value: "2025-03-01T00:00:00Z") }')).toEqual({
    data: { moment: '2025-03-01T08:00:00+08:00' },
    errors: undefined,
  });
  const variables = { value: '2025-02-28T19:00:00-05:00' };
  expect((await ask('query ($value: DateTime!) { moment(value: $value) }', variables)).data).toEqual({
    moment: '2025-03-01T08:00:00+08:00',
  });
});

test.each(['2025-03-01', '2025-03-01 08:00:00', 7])('refuses %j as DateTime with BAD_USER_INPUT', async (value) => {
  const { errors } = await ask('query ($value: DateTime!) { moment(value: $value) }', { value });
  expect(errors).toEqual(['BAD_USER_INPUT']);
});

test('accepts a day and refuses any other text', async () => {
  expect((await ask('{ day(value: "2024-02-29") }')).data).toEqual({ day: '2024-02-29' });
  expect((await ask('{ day(value: "2025-02-29") }')).errors).toEqual(['BAD_USER_INPUT']);
  expect((await ask('{ day(value: 20250228) }')).errors).toEqual(['BAD_USER_INPUT']);
});

test('accepts any JSON, with variables inside', async () => {
  const source = 'query ($x: JSON) { json(value: { a: [1, 2.5, "b", true, null], x: $x }) }';
  expect((await ask(source, { x: { y: 1 } })).data).toEqual({
    json: { a: [1, 2.5, 'b', true, null], x: { y: 1 } },
  });
});

test('shows a Date object as a time', () => {
  expect(DateTimeScalar.serialize(new Date(0))).toBe('1970-01-01T08:00:00+08:00');
  expect(() => DateScalar.serialize('1.1.1970')).toThrow('日期应写作 yyyy-MM-dd');
});
