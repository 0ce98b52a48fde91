import type { Caller } from '@queqiao/subgraph/request';

/** One answer of a stream, as the gateway gives it. */
export interface WebhookAnswer {
  /** Null for the answer with which a stream ends. */
  readonly cursor: string | null;
  readonly json: string;
  readonly result: { readonly errors?: readonly StreamError[] };
}

export interface StreamError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A stream of the gateway, read by whoever delivers. */
export interface WebhookStream {
  readonly position: number;
  readonly next: () => Promise<IteratorResult<WebhookAnswer, undefined>>;
  readonly return: () => Promise<unknown>;
}

interface StreamRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly caller: Caller;
  /** The cursor after which to begin; null: from now on. */
  readonly after: string | null;
}

/** Opens the stream of an operation under a caller's rights, or says why there is none. */
export type OpenStream = (
  request: StreamRequest,
) => Promise<{ readonly stream: WebhookStream } | { readonly errors?: readonly StreamError[] }>;
