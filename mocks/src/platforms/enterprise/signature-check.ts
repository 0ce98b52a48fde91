import { timingSafeEqual } from 'node:crypto';
import { problem } from './problem.ts';
import { signature } from './signature.ts';

/** The tolerated clock skew. */
const CLOCK_SKEW_MS = 300_000;

/** Verifies signed requests against the server's clock; remembers nonces while their time stamp is valid. */
export class SignatureCheck {
  readonly #key: string;
  readonly #secret: string;
  readonly #clock: () => number;
  /** Nonce to the moment when its time stamp expires, in order of arrival. */
  readonly #nonces = new Map<string, number>();

  constructor(credentials: { readonly appKey: string; readonly appSecret: string }, clock: () => number) {
    this.#key = credentials.appKey;
    this.#secret = credentials.appSecret;
    this.#clock = clock;
  }

  /** The 401 for an invalid signature; undefined when the signature is valid. */
  async refusal(request: Request): Promise<Response | undefined> {
    const now = this.#clock();
    const timestamp = request.headers.get('x-timestamp') ?? '';
    const nonce = request.headers.get('x-nonce') ?? '';
    if (!/^\d{13}$/.test(timestamp) || nonce === '') return invalid('签名头缺失或格式有误');
    if (Math.abs(now - Number(timestamp)) > CLOCK_SKEW_MS) {
      return problem(401, 'SIGN_EXPIRED', '时间戳与服务器时间相差超过300秒');
    }
    this.#forget(now);
    if (this.#nonces.has(nonce)) return problem(401, 'NONCE_REUSED', '随机数已使用');
    const { pathname: path, searchParams: query } = new URL(request.url);
    const body = request.method === 'GET' ? new Uint8Array() : await request.clone().bytes();
    const expected = signature({ method: request.method, path, query, timestamp, nonce, body }, this.#secret);
    if (request.headers.get('x-app-key') !== this.#key || !same(request.headers.get('x-sign') ?? '', expected)) {
      return invalid('签名不正确');
    }
    this.#nonces.set(nonce, now + 2 * CLOCK_SKEW_MS);
    return undefined;
  }

  #forget(now: number): void {
    for (const [nonce, end] of this.#nonces) {
      if (end > now) return;
      this.#nonces.delete(nonce);
    }
  }
}

function invalid(detail: string): Response {
  return problem(401, 'SIGN_INVALID', detail);
}

function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
