import type { ExecutionResult } from 'graphql';

/** The HTTP status of an answer (GraphQL over HTTP 6.4): a request that was refused has no data. */
export function statusOf({ data }: ExecutionResult): number {
  return data === undefined ? 400 : 200;
}
