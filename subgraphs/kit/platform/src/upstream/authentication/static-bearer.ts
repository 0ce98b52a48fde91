import type { AuthenticationScheme } from '../types.ts';
import { credential } from './credential.ts';

/** A constant bearer token, given as a named credential. */
export function staticBearer(name: string): AuthenticationScheme {
  return ({ installation }) => {
    const headers = { authorization: `Bearer ${credential(installation, name)}` };
    return { headers: async () => headers };
  };
}
