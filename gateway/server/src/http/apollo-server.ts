import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { OperationTypeNode, parse, type GraphQLFormattedError } from 'graphql';
import type { OperationRunner } from '@queqiao/federation';
import { ErrorCode, ERRORS } from '@queqiao/subgraph/errors';
import type { Logger } from '@queqiao/subgraph/request';
import { answerHead } from './answer-head.ts';
import { AnswerTexts } from './answer-texts.ts';
import type { HttpOperationContext } from './http-operation.ts';
import { internalError } from './refusal.ts';

/** Replaces the client's document: the gateway parses the document itself, for every transport. */
const STAND_IN = parse('{ __typename }');

/** Kinds of operations by method. GET must not change anything (RFC 9110, 9.2.1); subscriptions need another transport. */
const BY_GET = [OperationTypeNode.QUERY];
const BY_POST = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION];

/**
 * An Apollo Server as the HTTP edge of a gateway: it reads and writes GraphQL over HTTP, and passes every operation unchanged
 * to the gateway's pipeline. It sends nothing to other servers: reports, traces and landing pages are off.
 */
export function apolloServer(gateway: OperationRunner, logger: Logger): ApolloServer<HttpOperationContext> {
  const texts = gateway.sharesAnswers ? new AnswerTexts() : null;
  return new ApolloServer<HttpOperationContext>({
    schema: gateway.supergraph.apiSchema,
    documentStore: { get: async () => STAND_IN, set: async () => undefined, delete: async () => undefined },
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    // Protection against requests from other origins is not needed: cookies and other credentials that a browser adds are
    // ignored, so such a request is anonymous. GET, which urql uses by default, cannot change anything; and a POST with a
    // content type that browsers send without preflight is refused earlier (`jsonBodiesOnly`).
    csrfPrevention: false,
    stringifyResult: (value) => texts?.write(value) ?? JSON.stringify(value),
    formatError: (formatted, error) => clientError(formatted, error, logger),
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

/** Passes every operation to the gateway. */
function pipeline(gateway: OperationRunner): ApolloServerPlugin<HttpOperationContext> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ request, contextValue: { operation, form } }) => {
        const method = request.http?.method === 'GET' ? 'GET' : 'POST';
        const result = await gateway.execute({
          ...operation,
          query: request.query ?? '',
          operationName: request.operationName,
          variables: request.variables,
          operations: method === 'GET' ? BY_GET : BY_POST,
        });
        const { status, headers, body } = answerHead(result, { form, method });
        return {
          // The gateway's errors and data are plain JSON already.
          body: { kind: 'single', singleResult: body },
          http: { status, headers: new HeaderMap([...headers, ['content-type', form.mediaType]]) },
        };
      },
    }),
  };
}

/** The client's version of an error of Apollo Server itself: an invalid request, or an internal error. */
function clientError(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  const { message, extensions } = formatted;
  if (extensions?.['code'] === ErrorCode.BAD_REQUEST) {
    return { ...formatted, message: `${ERRORS.BAD_REQUEST.message}: ${message}` };
  }
  if (extensions?.['code'] !== ErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  logger.error({ err: error }, 'a request failed');
  return internalError();
}

/** Apollo logs plain strings, or errors. */
function apolloLogger(logger: Logger): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> {
  const write = (level: keyof Logger) => (message?: unknown) => {
    if (message instanceof Error) logger[level]({ err: message }, message.message);
    else logger[level]({}, String(message));
  };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
