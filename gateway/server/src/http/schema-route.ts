import etag from 'etag';
import type { FastifyInstance } from 'fastify';
import fresh from 'fresh';
import { printSchema, type GraphQLSchema } from 'graphql';

interface WrittenSchema {
  readonly text: string;
  readonly tag: string;
}

function write(schema: GraphQLSchema): WrittenSchema {
  const text = `${printSchema(schema)}\n`;
  return { text, tag: etag(text, { weak: true }) };
}

/** The client's schema as SDL, at `/schema.graphql`: for code generators and editors. */
export function schemaRoute(schema: () => GraphQLSchema): (app: FastifyInstance) => void {
  const written = new WeakMap<GraphQLSchema, WrittenSchema>();
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
