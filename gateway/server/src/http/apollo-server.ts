import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '@queqiao/subgraph/request';
import type { Gateway, GatewayContext } from '@queqiao/federation';
import { apolloGatewayObject } from './apollo-gateway-object.ts';
import { errorFormatter } from './error-formatter.ts';
import { requestLimits } from './request-limits.ts';

export interface ApolloOptions {
  readonly gateway: Gateway;
  readonly logger: Logger;
  readonly plugins?: readonly ApolloServerPlugin<GatewayContext>[];
}

/** An Apollo Server over the gateway that tells nobody outside anything: reports, traces and landing pages are off. */
export function apolloServer({ gateway, logger, plugins = [] }: ApolloOptions): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: apolloGatewayObject(gateway),
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    documentStore: null,
    formatError: errorFormatter(logger),
    stringifyResult: (value) => JSON.stringify(value),
    logger: apolloLogger(logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestLimits(gateway),
      ...plugins,
    ],
  });
}

/** Apollo logs plain strings, or errors. */
function apolloLogger(logger: Logger): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> {
  const write = (level: keyof Logger) => (message?: unknown) => {
    if (message instanceof Error) logger[level]({ err: message }, message.message);
    else logger[level]({}, String(message));
  };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
