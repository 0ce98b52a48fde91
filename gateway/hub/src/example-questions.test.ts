import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { EXAMPLE_QUESTIONS } from './example-questions.ts';

const schema = buildSchema(readFileSync(new URL('../../../schemas/public.graphql', import.meta.url), 'utf8'));

test.for(EXAMPLE_QUESTIONS.map((example) => [example.title, example] as const))(
  'offers a question that the schema can answer: %s',
  ([, { query, variables = '{}' }]) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(JSON.parse(variables)).toBeTypeOf('object');
  },
);
