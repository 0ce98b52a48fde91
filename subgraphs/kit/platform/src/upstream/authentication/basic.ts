import type { AuthenticationScheme } from '../types.ts';
import { credential } from './credential.ts';

/** HTTP Basic (RFC 7617) with two named credentials. */
export function basic(names: { readonly user: string; readonly password: string }): AuthenticationScheme {
  return ({ installation }) => {
    const pair = `${credential(installation, names.user)}:${credential(installation, names.password)}`;
    const headers = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
    return { headers: async () => headers };
  };
}
