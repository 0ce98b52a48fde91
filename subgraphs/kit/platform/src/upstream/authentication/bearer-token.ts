import { Deadline, SingleFlights } from '@queqiao/subgraph/request';
import type { Authentication, AuthenticationPlatform, AuthenticationScheme, RawAnswer } from '../types.ts';
import { credential } from './credential.ts';

export interface TokenCall {
  readonly path: string;
  /** The body, from the installation's credentials. */
  readonly json: (credential: (name: string) => string) => unknown;
  /** Reads the answer; throws an UpstreamFault or a ContractBreach as a call's `decode` does. */
  readonly read: (answer: RawAnswer) => { readonly token: string; readonly expiresInSeconds: number };
}

interface Token {
  readonly headers: Readonly<Record<string, string>>;
  /** Epoch milliseconds from which on a new one is fetched, while this one still serves. */
  readonly renewAt: number;
  readonly expiresAt: number;
}

/** Time before its end, in ms, at which a token is renewed: at least this, a tenth of its life, never above half. */
const LEAST_MARGIN_MS = 60_000;
/** What a renewal that nobody waits for may take, in ms. */
const AHEAD_MS = 5_000;

class TokenAuthentication implements Authentication {
  readonly #call: TokenCall;
  readonly #platform: AuthenticationPlatform;
  readonly #renewals = new SingleFlights<Token>();
  #token: Token | null = null;

  constructor(call: TokenCall, platform: AuthenticationPlatform) {
    this.#call = call;
    this.#platform = platform;
  }

  async headers(_request: unknown, deadline: Deadline): Promise<Readonly<Record<string, string>>> {
    const now = this.#platform.clock();
    const token = this.#token;
    if (token === null || now >= token.expiresAt) return (await this.#renew(deadline)).headers;
    if (now >= token.renewAt && !this.#renewals.has('token')) {
      // A failure shows when the token has really ended, to the call that needs a new one.
      this.#renew(Deadline.after(AHEAD_MS)).catch(() => {});
    }
    return token.headers;
  }

  refused(headers: Readonly<Record<string, string>>): void {
    // Calls in flight may be refused one after the other for the same old token: the new one must survive that.
    if (this.#token?.headers === headers) this.#token = null;
  }

  async warm(deadline: Deadline): Promise<void> {
    await this.headers(null, deadline);
  }

  #renew(deadline: Deadline): Promise<Token> {
    return this.#renewals.run('token', deadline, async (shared) => {
      const { installation, send, clock } = this.#platform;
      const json = this.#call.json((name) => credential(installation, name));
      const asked = clock();
      const answer = await send({ name: 'token', method: 'POST', path: this.#call.path, json }, shared.signal);
      const { token, expiresInSeconds } = this.#call.read(answer);
      const life = expiresInSeconds * 1000;
      const margin = Math.min(life / 2, Math.max(LEAST_MARGIN_MS, life / 10));
      this.#token = {
        headers: { authorization: `Bearer ${token}` },
        renewAt: asked + life - margin,
        expiresAt: asked + life,
      };
      return this.#token;
    });
  }
}

/**
 * A bearer token that the platform gives for credentials: fetched once for all callers, renewed before it ends, and at
 * once when the platform refuses it early.
 */
export function bearerToken(call: TokenCall): AuthenticationScheme {
  return (platform) => new TokenAuthentication(call, platform);
}
