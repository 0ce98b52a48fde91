import { Kind } from 'graphql';
import { expect, test } from 'vitest';
import { presentSubgraphs, subgraphTypeDefs } from '@queqiao/schemas';

// That each mutation writes an audit entry is checked where subgraphs are built: the hub would not start.
test("requires a scope for every mutation, or a caller where it ends one's own sessions", () => {
  const mutations = presentSubgraphs()
    .flatMap((name) => subgraphTypeDefs(name).definitions)
    .flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
        ? (definition.fields ?? [])
        : [],
    );
  expect(mutations.length).toBeGreaterThan(0);
  const lacking = (directive: string): readonly string[] =>
    mutations
      .filter(({ directives }) => !directives?.some(({ name }) => name.value === directive))
      .map(({ name }) => name.value);
  // Whoever may not administer persons may still end their own sessions: nobody else's, as its resolver checks.
  expect(lacking('requiresScopes')).toEqual(['endSession']);
  expect(lacking('authenticated')).not.toContain('endSession');
});
