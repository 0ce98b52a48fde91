import type { GraphQLSchema } from 'graphql';
import { isAudited } from './audited-resolvers.ts';

/** Mutations of a schema whose resolvers were not created by `auditedMutation`, like `Mutation.signOff`. */
export function unauditedMutations(schema: GraphQLSchema): readonly string[] {
  const mutation = schema.getMutationType();
  if (!mutation) return [];
  return Object.values(mutation.getFields())
    .filter(({ resolve }) => !isAudited(resolve))
    .map(({ name }) => `${mutation.name}.${name}`);
}
