import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * Names that begin with two underscores belong to GraphQL itself. Its validation lets clients give them to fields all
 * the same; an answer with a field called `__proto__` would then mean something else to many a reader.
 */
export const reservedNames: ValidationRule = (context) => ({
  Field: ({ alias }) => {
    if (!alias?.value.startsWith('__')) return;
    const message = `以 __ 开头的别名为系统保留 (aliases that begin with __ are reserved): ${alias.value}`;
    context.reportError(new GraphQLError(message, { nodes: alias }));
  },
});
