import { EventEmitter, on } from 'node:events';

/** What a partner subscribes to, and where. */
export interface Subscription {
  /** Of the hub, like http://127.0.0.1:4000. */
  readonly url: string;
  readonly token: string;
  /** The root field of the subscription. */
  readonly field: string;
  /** What is selected of it: `{ __typename … }`. */
  readonly selection: string;
  /** Variables besides the cursor, with their types: `{ document: ['ID', 'baoji-2024-37'] }`. Default: none. */
  readonly variables?: Readonly<Record<string, readonly [type: string, value: unknown]>>;
  /** The cursor after which to begin. */
  readonly after: string;
}

/** An answer of a subscription. */
export interface StreamAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly cursor?: string };
  }[];
}

/** A way to receive the events of a subscription, with the client that partners use for it. */
export interface Transport {
  readonly name: string;
  /** Receives until the signal fires, which ends it without an error. Rejects when the connection breaks. */
  readonly receive: (subscription: Subscription, signal: AbortSignal) => AsyncGenerator<StreamAnswer, void>;
}

/** The operation with its variables. */
export function operationOf({ field, selection, variables = {}, after }: Subscription): {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
} {
  const names = Object.keys(variables);
  const declared = names.map((name) => `, $${name}: ${variables[name]?.[0] ?? ''}`).join('');
  const given = names.map((name) => `, ${name}: $${name}`).join('');
  return {
    query: `subscription ($after: ID${declared}) { ${field}(after: $after${given}) ${selection} }`,
    variables: { after, ...Object.fromEntries(names.map((name) => [name, variables[name]?.[1]])) },
  };
}

/** What a client that calls back receives. */
export interface Sink {
  readonly next: (answer: StreamAnswer) => void;
  readonly error: (error: unknown) => void;
  readonly complete: () => void;
}

/** Iterates over what a client calls back with. `start` gives what ends it. */
export async function* iterate(
  start: (sink: Sink) => () => void,
  signal: AbortSignal,
): AsyncGenerator<StreamAnswer, void> {
  if (signal.aborted) return;
  const events = new EventEmitter();
  const incoming = on(events, 'next', { close: ['end'], signal });
  const stop = start({
    next: (answer) => void events.emit('next', answer),
    error: (error) => void events.emit('error', error instanceof Error ? error : new Error(JSON.stringify(error))),
    complete: () => void events.emit('end'),
  });
  try {
    for await (const [answer] of incoming as AsyncIterable<[StreamAnswer]>) yield answer;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    // What breaks while it is being ended concerns nobody.
    events.on('error', () => undefined);
    stop();
  }
}
