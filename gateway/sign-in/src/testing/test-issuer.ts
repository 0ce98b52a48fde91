import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

const ALGORITHM = 'ES256';

/** An issuer that does what a test wants of it, well or badly. */
export interface TestIssuer extends AsyncDisposable {
  readonly url: URL;
  /** Claims of the next ID tokens, over what a good issuer says; undefined takes one away. */
  claims: Readonly<Record<string, unknown>>;
  /** What its userinfo says besides the subject. */
  userinfo: Readonly<Record<string, unknown>>;
  /** Answers userinfo requests with 503. */
  userinfoDown: boolean;
  /** Answers everything with 503. */
  down: boolean;
  /** Answers token requests with 503. */
  tokensDown: boolean;
  /** Signs with a key that is not in its key set. */
  forges: boolean;
  /** Sends browsers back with this error. */
  refusal: string | null;
  /** The parameters of authorization requests, newest last. */
  readonly asked: URLSearchParams[];
}

/** The client that it knows. */
export const CLIENT = { clientId: 'queqiao', clientSecret: 'a secret that only the tests know' };

const ACCESS_TOKEN = 'a-token-of-access';

interface Code {
  readonly nonce: string | null;
  readonly challenge: string | null;
}

export async function startTestIssuer(): Promise<TestIssuer> {
  const [good, other] = await Promise.all([generateKeyPair(ALGORITHM), generateKeyPair(ALGORITHM)]);
  const jwk = await exportJWK(good.publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const codes = new Map<string, Code>();
  const server = createServer((request, response) => void answer(request, response));
  // Another site than the hub’s, as bureaus have it.
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const url = new URL(`http://localhost:${(server.address() as AddressInfo).port}`);
  const issuer: TestIssuer = {
    url,
    claims: {},
    userinfo: {},
    userinfoDown: false,
    down: false,
    tokensDown: false,
    forges: false,
    refusal: null,
    asked: [],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (issuer.down) return send(response, 503, {});
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return send(response, 200, metadata(url));
      case '/jwks':
        return send(response, 200, { keys: [{ ...jwk, kid, alg: ALGORITHM, use: 'sig' }] });
      case '/authorize':
        return authorize(searchParams, response);
      case '/userinfo':
        return userinfo(request, response);
      case '/token':
        return token(new URLSearchParams(await text(request)), response);
      default:
        return send(response, 404, {});
    }
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    issuer.asked.push(asked);
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('state', asked.get('state') ?? '');
    if (issuer.refusal === null) {
      const code = crypto.randomUUID();
      codes.set(code, { nonce: asked.get('nonce'), challenge: asked.get('code_challenge') });
      back.searchParams.set('code', code);
    } else back.searchParams.set('error', issuer.refusal);
    response.writeHead(303, { location: back.href }).end();
  }

  function userinfo({ headers }: IncomingMessage, response: ServerResponse): void {
    if (issuer.userinfoDown) return send(response, 503, {});
    if (headers.authorization !== `Bearer ${ACCESS_TOKEN}`) return send(response, 401, {});
    return send(response, 200, { sub: 'wang', ...issuer.userinfo });
  }

  async function token(asked: URLSearchParams, response: ServerResponse): Promise<void> {
    if (issuer.tokensDown) return send(response, 503, {});
    const name = asked.get('code') ?? '';
    const code = codes.get(name);
    codes.delete(name);
    const verifier = Buffer.from(asked.get('code_verifier') ?? '');
    const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', verifier)).toString('base64url');
    if (code?.challenge !== challenge) return send(response, 400, { error: 'invalid_grant' });
    const { privateKey } = issuer.forges ? other : good;
    send(response, 200, {
      access_token: ACCESS_TOKEN,
      token_type: 'Bearer',
      id_token: await signed(issuer, code, kid, privateKey),
    });
  }

  return issuer;
}

function metadata(url: URL): object {
  return {
    issuer: url.origin,
    authorization_endpoint: `${url.origin}/authorize`,
    token_endpoint: `${url.origin}/token`,
    userinfo_endpoint: `${url.origin}/userinfo`,
    jwks_uri: `${url.origin}/jwks`,
    end_session_endpoint: `${url.origin}/sign-out`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [ALGORITHM],
    code_challenge_methods_supported: ['S256'],
  };
}

function signed({ url, claims }: TestIssuer, { nonce }: Code, kid: string, key: CryptoKey): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const payload: JWTPayload = {
    iss: url.origin,
    aud: CLIENT.clientId,
    sub: 'wang',
    name: '王某',
    iat: now,
    exp: now + 300,
    auth_time: now,
    nonce,
    ...claims,
  };
  return new SignJWT(payload).setProtectedHeader({ alg: ALGORITHM, kid }).sign(key);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
