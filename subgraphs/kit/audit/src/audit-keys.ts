import { createHmac, hash } from 'node:crypto';
import type { JsonValue } from '@queqiao/records';
import { CompactSign, compactVerify } from 'jose';

/** The sealed content: a hash with its number, as an entry or as the head of the log. */
export interface Sealed {
  readonly part: 'entry' | 'head';
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** A seal with the id of its key, as stored. */
export interface Seal {
  readonly keyId: string;
  readonly seal: Uint8Array;
}

export interface AuditKeysOptions {
  /** The first one seals, all of them verify. Each has at least 32 characters. */
  readonly secrets: readonly string[];
}

export const SHORTEST_AUDIT_KEY = 32;

/**
 * The keys that seal the audit log. They are stored outside the database, so that a person who can write to its tables but
 * has no key cannot forge an entry: anybody can recompute hashes, but not seals.
 */
export class AuditKeys {
  readonly #sealing: string;
  readonly #secrets: ReadonlyMap<string, string>;

  /** Throws a TypeError when there is no key, or one that is too short. */
  constructor({ secrets }: AuditKeysOptions) {
    const keys = secrets.map((secret) => [hash('sha256', `queqiao audit key ${secret}`).slice(0, 16), secret] as const);
    const [first] = keys;
    if (first === undefined) throw new TypeError('The audit log needs a key.');
    if (secrets.some(({ length }) => length < SHORTEST_AUDIT_KEY)) {
      throw new TypeError(`A key of the audit log must have at least ${SHORTEST_AUDIT_KEY} characters.`);
    }
    this.#sealing = first[0];
    this.#secrets = new Map(keys);
  }

  seal(sealed: Sealed): Seal {
    return { keyId: this.#sealing, seal: this.#compute(this.#sealing, sealed) };
  }

  /** Whether a seal is valid; `unknown` when its key is not among these. */
  check(sealed: Sealed, { keyId, seal }: Seal): 'good' | 'broken' | 'unknown' {
    if (!this.#secrets.has(keyId)) return 'unknown';
    return this.#compute(keyId, sealed).equals(seal) ? 'good' : 'broken';
  }

  /** A value as a JWS in compact form (RFC 7515, HS256), signed with the key that seals. */
  sign(value: JsonValue): Promise<string> {
    const header = { alg: 'HS256', kid: this.#sealing };
    return new CompactSign(Buffer.from(JSON.stringify(value)))
      .setProtectedHeader(header)
      .sign(Buffer.from(this.#secrets.get(this.#sealing) ?? ''));
  }

  /** The value of such a JWS. Rejects when it is not signed with one of these keys. */
  async open(jws: string): Promise<unknown> {
    const keyOf = ({ kid = '' }: { readonly kid?: string }): Uint8Array => Buffer.from(this.#secrets.get(kid) ?? '');
    const { payload } = await compactVerify(jws, keyOf, { algorithms: ['HS256'] });
    return JSON.parse(Buffer.from(payload).toString());
  }

  #compute(keyId: string, { part, seq, hash: chained }: Sealed): Buffer {
    const secret = this.#secrets.get(keyId) ?? '';
    return createHmac('sha256', secret).update(`${part} ${seq}\n`).update(chained).digest();
  }
}
