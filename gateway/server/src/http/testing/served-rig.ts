import { federationRig, type TestSubgraph } from '@queqiao/federation/testing';
import { serveGateway, type GatewayServer, type ServeGatewayOptions } from '../serve-gateway.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly json: { readonly data?: unknown; readonly errors?: readonly AnsweredError[] };
}

interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** One small subgraph behind a gateway that is served over HTTP. */
export interface ServedRig extends AsyncDisposable {
  readonly server: GatewayServer;
  /** Sends any request to `/graphql`. */
  readonly send: (init?: RequestInit, search?: string) => Promise<Answered>;
  /** Posts a body as JSON; a text unchanged. */
  readonly post: (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
}

export async function servedRig(
  subgraph: TestSubgraph,
  options: Partial<ServeGatewayOptions> = {},
): Promise<ServedRig> {
  const { gateway } = federationRig({ a: subgraph });
  const server = await serveGateway({ gateway, host: '127.0.0.1', port: 0, ...options });
  const send = async (init: RequestInit = {}, search = ''): Promise<Answered> => {
    const response = await fetch(`${server.url}/graphql${search}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: text === '' ? {} : JSON.parse(text) };
  };
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
    send({
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { server, send, post, [Symbol.asyncDispose]: () => server.close() };
}
