import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { parse } from 'graphql';
import { coerceVariables, type Gateway, type ReadOutcome, type RequestError } from '@queqiao/federation';

/** Stands in for a document that is refused: Apollo Server goes on until a plugin may answer. */
const NO_DOCUMENT = parse('{ __typename }', { noLocation: true });

/**
 * Reads, coerces and limits a request by the gateway's own stages, in place of Apollo Server's: it is given the document
 * that was read, so that it neither parses nor validates, nor keeps documents of its own.
 */
export function requestLimits({ apiSchema, documents, limiter }: Gateway): ApolloServerPlugin {
  const errorsOf = (read: ReadOutcome, variables: Readonly<Record<string, unknown>>): readonly RequestError[] => {
    if (read.errors) return read.errors;
    const { document, operation, locate } = read;
    const coerced = coerceVariables(apiSchema, { operation, variables, locate });
    if (coerced.errors) return coerced.errors;
    const excess = limiter.check({ document, operation, variables: coerced.values });
    return excess ? [excess] : [];
  };
  return {
    requestDidStart: async () => {
      let read: ReadOutcome | undefined;
      return {
        didResolveSource: async (context) => {
          read = documents.read(context.source, context.request.operationName);
          Object.assign(context, { document: read.document ?? NO_DOCUMENT });
        },
        responseForOperation: async ({ request }) => {
          const errors = read ? errorsOf(read, request.variables ?? {}) : [];
          return errors.length > 0 ? refusal(errors) : null;
        },
      };
    },
  };
}

function refusal(errors: readonly RequestError[]): GraphQLResponse {
  return {
    http: { status: 400, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { errors: errors.map((error) => error.toJSON()) } },
  };
}
