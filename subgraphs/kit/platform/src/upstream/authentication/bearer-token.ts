import { Deadline, SingleFlight } from '@queqiao/subgraph/request';
import type { Authentication, AuthenticationPlatform, AuthenticationScheme, RawAnswer } from '../types.ts';
import { credential } from './credential.ts';

export interface TokenCall {
  readonly path: string;
  /** The body, from the installation's credentials. */
  readonly json: (credential: (name: string) => string) => unknown;
  /** Reads the answer; throws an UpstreamFault or a ContractBreach like a call's `decode`. */
  readonly read: (answer: RawAnswer) => { readonly token: string; readonly expiresInSeconds: number };
}

interface Token {
  readonly headers: Readonly<Record<string, string>>;
  /** From this time on, epoch milliseconds, a new one is fetched while this one is still used. */
  readonly renewAt: number;
  readonly expiresAt: number;
}

/** The time before its expiry, in ms, at which a token is renewed: at least this, a tenth of its lifetime, at most half. */
const LEAST_MARGIN_MS = 60_000;
/** The time limit of a background renewal, in ms. */
const AHEAD_MS = 5_000;

class TokenAuthentication implements Authentication {
  readonly #call: TokenCall;
  readonly #platform: AuthenticationPlatform;
  readonly #renewals = new SingleFlight<Token>();
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
      // An error appears at the call that needs a new token after the old one has expired.
      this.#renew(Deadline.after(AHEAD_MS)).catch(() => {});
    }
    return token.headers;
  }

  refused(headers: Readonly<Record<string, string>>): void {
    // Several pending calls may be refused one after the other for the same old token: the new one must not be dropped for that.
    if (this.#token?.headers === headers) this.#token = null;
  }

  async warm(deadline: Deadline): Promise<void> {
    await this.headers(null, deadline);
  }

  #renew(deadline: Deadline): Promise<Token> {
    return this.#renewals.run('token', deadline, async (shared) => {
      const { installation, send, clock } = this.#platform;
      const json = this.#call.json((name) => credential(installation, name));
      const requestedAt = clock();
      const answer = await send({ name: 'token', method: 'POST', path: this.#call.path, json }, shared.signal);
      const { token, expiresInSeconds } = this.#call.read(answer);
      const life = expiresInSeconds * 1000;
      const margin = Math.min(life / 2, Math.max(LEAST_MARGIN_MS, life / 10));
      this.#token = {
        headers: { authorization: `Bearer ${token}` },
        renewAt: requestedAt + life - margin,
        expiresAt: requestedAt + life,
      };
      return this.#token;
    });
  }
}

/**
 * A bearer token that the platform issues for credentials: fetched once for all callers, renewed before it expires, and at
 * once when the platform refuses it early.
 */
export function bearerToken(call: TokenCall): AuthenticationScheme {
  return (platform) => new TokenAuthentication(call, platform);
}
