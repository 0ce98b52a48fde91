import etag from 'etag';
import type { FastifyInstance } from 'fastify';
import fresh from 'fresh';
import { printSchema, type GraphQLSchema } from 'graphql';

/** The client's schema as SDL, at `/schema.graphql`: for code generators and editors. */
export function schemaRoute(schema: () => GraphQLSchema): (app: FastifyInstance) => void {
  const written = new WeakMap<GraphQLSchema, { readonly text: string; readonly tag: string }>();
  const write = (of: GraphQLSchema): { readonly text: string; readonly tag: string } => {
    const text = `${printSchema(of)}\n`;
    return { text, tag: etag(text, { weak: true }) };
  };
  return (app) => {
    app.get('/schema.graphql', async (request, reply) => {
      const present = schema();
      const { text, tag } = written.get(present) ?? write(present);
      written.set(present, { text, tag });
      reply.headers({
        etag: tag,
        'cache-control': 'no-cache',
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
      });
      if (fresh(request.headers, { etag: tag })) return reply.code(304).send();
      return reply.type('text/plain; charset=utf-8').send(text);
    });
  };
}
