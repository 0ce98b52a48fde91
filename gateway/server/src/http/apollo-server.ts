import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { OperationTypeNode, parse, type ExecutionResult } from 'graphql';
import type { Gateway, OperationRequest } from '@queqiao/federation';
import type { Logger } from '@queqiao/subgraph/request';
import { statusOf } from './status-of.ts';

/** What an HTTP request gives its operation, besides the operation itself. */
export type OperationContext = Omit<OperationRequest, 'query' | 'operationName' | 'variables' | 'operations'>;

/** Stands in for the client's document, which is the gateway's to read: every transport reads it there. */
const STAND_IN = parse('{ __typename }');

/**
 * An Apollo Server as the HTTP edge of a gateway: it reads and writes GraphQL over HTTP (methods, media types, status,
 * protection against forged requests), and hands every operation to the gateway's pipeline as it came. It tells nobody
 * outside anything: reports, traces and landing pages are off.
 */
export function apolloServer(gateway: Gateway, logger: Logger): ApolloServer<OperationContext> {
  return new ApolloServer<OperationContext>({
    schema: gateway.supergraph.apiSchema,
    documentStore: { get: async () => STAND_IN, set: async () => undefined, delete: async () => undefined },
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    stringifyResult: (value) => JSON.stringify(value),
    logger: apolloLogger(logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      pipeline(gateway),
    ],
  });
}

/** Answers every operation with what the gateway answers. */
function pipeline(gateway: Gateway): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ request, contextValue }) => {
        const isSafe = request.http?.method === 'GET';
        const result = await gateway.execute({
          ...contextValue,
          query: request.query ?? '',
          operationName: request.operationName,
          variables: request.variables,
          operations: isSafe ? [OperationTypeNode.QUERY] : [OperationTypeNode.QUERY, OperationTypeNode.MUTATION],
        });
        return {
          // The gateway's errors and data are JSON as they are.
          body: { kind: 'single', singleResult: result as never },
          http: { status: statusOf(result as ExecutionResult), headers: new HeaderMap() },
        };
      },
    }),
  };
}

/** Apollo logs plain strings, or errors. */
function apolloLogger(logger: Logger): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> {
  const write = (level: keyof Logger) => (message?: unknown) => {
    if (message instanceof Error) logger[level]({ err: message }, message.message);
    else logger[level]({}, String(message));
  };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
