import { Kind } from 'graphql';
import { expect, test } from 'vitest';
import { presentSubgraphs, subgraphTypeDefs } from '@queqiao/schemas';

// That each mutation writes an audit entry is checked where subgraphs are built: the hub would not start.
test('requires a scope for every mutation', () => {
  const mutations = presentSubgraphs()
    .flatMap((name) => subgraphTypeDefs(name).definitions)
    .flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
        ? (definition.fields ?? [])
        : [],
    );
  expect(mutations.length).toBeGreaterThan(0);
  const open = mutations.filter(({ directives }) => !directives?.some(({ name }) => name.value === 'requiresScopes'));
  expect(open.map(({ name }) => name.value)).toEqual([]);
});
