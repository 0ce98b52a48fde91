import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { OperationKindRefused, type OperationRunner, type OperationResult } from '@queqiao/federation';
import type { OperationContext } from '../http/http-operation.ts';
import { ErrorCode } from '@queqiao/subgraph/errors';
import type { Asker } from '../streams/asker.ts';
import type { StreamHandle, Streams } from '../streams/streams.ts';

/** What a client sends, by whatever transport. */
const operation = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});
export type SentOperation = z.infer<typeof operation>;

/** Reads an operation from a JSON body, or from what stands in a URL. Throws a BAD_REQUEST. */
export function sentOperation(body: unknown): SentOperation {
  const read = operation.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw badOperation(issue ? `${issue.path.join('.')}: ${issue.message}` : '');
}

/** In a URL, variables and extensions are JSON texts. Throws a BAD_REQUEST. */
export function operationInUrl(query: Readonly<Record<string, unknown>>): SentOperation {
  return sentOperation({
    ...query,
    variables: jsonIn(query['variables']),
    extensions: jsonIn(query['extensions']),
  });
}

function jsonIn(text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badOperation('JSON');
  }
}

function badOperation(reason: string): GraphQLError {
  return new GraphQLError(`请求中没有 GraphQL 操作 (the request holds no GraphQL operation): ${reason}`, {
    extensions: { code: ErrorCode.BAD_REQUEST },
  });
}

export interface RunOptions {
  readonly streams: Streams;
  readonly gateway: OperationRunner;
  readonly transport: string;
  readonly asker: Asker;
  /** Of a query or mutation that comes this way. */
  readonly context: OperationContext;
  readonly operations: NonNullable<Parameters<OperationRunner['execute']>[0]['operations']>;
  readonly resumeAfter?: string | null;
}

/** Opens the stream of a subscription, or gives the one answer of anything else, also of a subscription that may not run. */
export async function runSent(
  { query, operationName, variables }: SentOperation,
  { streams, gateway, transport, asker, context, operations, resumeAfter = null }: RunOptions,
): Promise<StreamHandle | OperationResult> {
  const { errors } = context;
  const opened = await streams.open({
    query,
    operationName,
    variables,
    ...(errors && { errors }),
    asker,
    transport,
    resumeAfter,
  });
  if (isStream(opened) || !(opened.errors?.[0] instanceof OperationKindRefused)) return opened;
  return gateway.execute({ ...context, query, operationName, variables, operations });
}

export function isStream(opened: StreamHandle | OperationResult): opened is StreamHandle {
  return 'stream' in opened;
}
