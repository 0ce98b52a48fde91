import type { ApolloServerOptions } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Gateway, GatewayContext } from '@queqiao/federation';

type ApolloGatewayObject = NonNullable<ApolloServerOptions<GatewayContext>['gateway']>;
type LoadResult = Awaited<ReturnType<ApolloGatewayObject['load']>>;
type SchemaCallback = Parameters<ApolloGatewayObject['onSchemaLoadOrUpdate']>[0];

/** A gateway as the `gateway` option of an Apollo Server takes it. */
export function apolloGatewayObject(gateway: Gateway): ApolloGatewayObject {
  let schemaCallbacks: readonly SchemaCallback[] = [];
  const executor: NonNullable<LoadResult['executor']> = async (request) => {
    const { document, operation, queryHash } = request;
    // Apollo Server asks even when the document has no operation of the name given; it answers with this error's code.
    if (!operation) return { errors: [unknownOperation(request.request.operationName)] };
    const { scope, caller, giveUpMs, cancelled } = request.context as unknown as GatewayContext;
    return gateway.execute({
      document,
      documentKey: queryHash,
      operation,
      variables: request.request.variables ?? {},
      scope,
      caller,
      giveUpMs,
      ...(cancelled && { cancelled }),
    });
  };
  return {
    onSchemaLoadOrUpdate(callback) {
      schemaCallbacks = [...schemaCallbacks, callback];
      return () => {
        schemaCallbacks = schemaCallbacks.filter((each) => each !== callback);
      };
    },
    /** Called by Apollo Server when it starts. The request's context value must be a `GatewayContext`. */
    async load() {
      const { apiSchema, supergraphSdl } = gateway;
      for (const callback of schemaCallbacks) callback({ apiSchema, coreSupergraphSdl: supergraphSdl });
      return { executor };
    },
    stop: () => gateway.stop(),
  };
}

function unknownOperation(name: string | null | undefined): GraphQLError {
  return new GraphQLError(
    name === null || name === undefined
      ? '文档含多个操作,须指明 operationName (the document has several operations: say which)'
      : `文档中没有操作 ${name} (no operation of this name)`,
  );
}
