import { hkdfSync } from 'node:crypto';

const BYTES = 32;

/**
 * A key for one purpose from a secret of the hub (HKDF, RFC 5869): whoever learns the one learns nothing of the other. Equal
 * on all nodes with that secret.
 */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `queqiao sign-in ${purpose}`, BYTES));
}
