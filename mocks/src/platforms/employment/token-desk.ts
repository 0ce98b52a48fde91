import { randomUUID } from 'node:crypto';

/** The lifetime of a token, in seconds. */
export const TOKEN_LIFE_S = 7200;

/** Issues tokens and validates them. A new token does not invalidate earlier ones. */
export class TokenDesk {
  readonly #clock: () => number;
  readonly #ends = new Map<string, number>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  issue(): string {
    const now = this.#clock();
    for (const [token, end] of this.#ends) if (end <= now) this.#ends.delete(token);
    const token = randomUUID();
    this.#ends.set(token, now + TOKEN_LIFE_S * 1000);
    return token;
  }

  accepts(request: Request): boolean {
    const end = this.#ends.get(bearer(request));
    return end !== undefined && this.#clock() < end;
  }

  /** Revokes the request's token. */
  expire(request: Request): void {
    this.#ends.delete(bearer(request));
  }
}

function bearer(request: Request): string {
  return /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
}
