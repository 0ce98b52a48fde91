import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import type { OperationRunner, OperationResult } from '@queqiao/federation';
import { ErrorCode } from '@queqiao/subgraph/errors';
import type { Logger, SubgraphContext } from '@queqiao/subgraph/request';
import type { OperationContext } from '../http/http-operation.ts';
import { refusalOf, sendRefusal } from '../http/refusal.ts';
import { headOf } from '../http/status-of.ts';
import type { Asker } from '../streams/asker.ts';
import type { Stream } from '../streams/stream.ts';
import type { Streams } from '../streams/streams.ts';
import { ResponseWriter } from './response-writer.ts';
import type { StreamFormat } from './stream-formats.ts';
import { isStream, operationInUrl, runSent, sentOperation } from './stream-operation.ts';

export interface StreamRouteOptions {
  readonly streams: Streams;
  readonly gateway: OperationRunner;
  readonly contextFor: (request: FastifyRequest, reply: FastifyReply) => Promise<OperationContext>;
  readonly logger: Logger;
  readonly heartbeatMs: number;
}

/** Refused with a status of their own: whoever sends them is to do something else than to mend the operation. */
const BY_STATUS: ReadonlySet<unknown> = new Set([
  ErrorCode.UNAUTHENTICATED,
  ErrorCode.FORBIDDEN,
  ErrorCode.RATE_LIMITED,
  ErrorCode.SERVER_STOPPING,
  ErrorCode.SUBGRAPH_UNAVAILABLE,
  ErrorCode.INTERNAL_SERVER_ERROR,
]);

/** Answers an operation in a response that goes on: a subscription with its stream, anything else with one answer. */
export async function answerByStream(
  request: FastifyRequest,
  reply: FastifyReply,
  format: StreamFormat,
  options: StreamRouteOptions,
): Promise<void> {
  const { streams, gateway, contextFor, logger, heartbeatMs } = options;
  let result: Awaited<ReturnType<typeof runSent>>;
  try {
    const context = await contextFor(request, reply);
    const isGet = request.method !== 'POST';
    const sent = isGet ? operationInUrl(request.query as Record<string, unknown>) : sentOperation(request.body);
    result = await runSent(sent, {
      streams,
      gateway,
      transport: format.transport,
      asker: askerOf(context),
      context,
      operations: isGet ? [OperationTypeNode.QUERY] : [OperationTypeNode.QUERY, OperationTypeNode.MUTATION],
      resumeAfter: lastEventId(request),
    });
  } catch (error) {
    sendRefusal(reply, refusalOf(error, logger, request.id));
    return;
  }
  if (!isStream(result) && isRefused(result)) {
    const { status, headers } = headOf(result.errors?.[0] ?? {});
    for (const [name, value] of headers) reply.header(name, value);
    void reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(result));
    return;
  }
  const writer = new ResponseWriter(reply, format.headers, format.heartbeat, heartbeatMs);
  await writer.write(format.begin);
  if (isStream(result)) {
    // A client that takes nothing must not keep open what is over.
    void result.stream.ended.then(() => writer.closeSoon());
    await writeStream(result.stream, writer, (stream) => stream.nextBytes(format.answer));
  } else {
    await writer.write(format.answer({ json: JSON.stringify(result), cursor: null }));
  }
  await writer.end(format.end);
}

/** Writes a stream's answers, each when those before were taken, until it ends or its client has gone. */
export async function writeStream(
  stream: Stream,
  writer: ResponseWriter,
  next: (stream: Stream) => Promise<string | Uint8Array | undefined>,
): Promise<void> {
  const leave = (): void => void stream.return();
  writer.closed.addEventListener('abort', leave, { once: true });
  if (writer.closed.aborted) leave();
  for (let some = await next(stream); some !== undefined; some = await next(stream)) {
    const taken = writer.write(some);
    if (taken) await taken;
  }
  writer.closed.removeEventListener('abort', leave);
}

/** Who asks, from the context of an operation. */
export function askerOf({ context }: OperationContext): Asker {
  const { caller, purpose } = (context as SubgraphContext).scope;
  return { caller, purpose };
}

function isRefused({ errors }: OperationResult): boolean {
  return errors !== undefined && BY_STATUS.has(errors[0]?.extensions['code']);
}

function lastEventId({ headers }: FastifyRequest): string | null {
  const id = headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : null;
}
