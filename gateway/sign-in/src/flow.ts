import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { FLOW_SECONDS } from './cookies.ts';
import { deriveKey } from './keys.ts';

const flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Whether the person has to prove anew who they are. */
  fresh: z.boolean(),
  returnTo: z.string(),
  /** The session that ends when this one begins. */
  replaces: z.string().nullable(),
});

/** A sign-in that is under way: what the issuer's answer must match, and where it leads. */
export type Flow = z.infer<typeof flow>;

const AUDIENCE = 'queqiao-sign-in-flow';

/** Keeps sign-ins that are under way in the browser, encrypted: whoever only begins one costs the hub nothing. */
export class FlowSeal {
  readonly #keys: readonly Uint8Array[];

  /** The first secret seals, all open. */
  constructor(secrets: readonly string[]) {
    this.#keys = secrets.map((secret) => deriveKey(secret, 'flow'));
  }

  seal(content: Flow): Promise<string> {
    return new EncryptJWT(content)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${FLOW_SECONDS}s`)
      .encrypt(this.#keys[0] ?? new Uint8Array());
  }

  /** Null for what these keys did not seal, or too long ago. */
  async open(sealed: string): Promise<Flow | null> {
    for (const key of this.#keys) {
      try {
        const { payload } = await jwtDecrypt(sealed, key, { audience: AUDIENCE });
        return flow.parse(payload);
      } catch (error) {
        if (!(error instanceof errors.JOSEError || error instanceof z.ZodError)) throw error;
      }
    }
    return null;
  }
}
