import type { CookieSerializeOptions } from '@fastify/cookie';
import type { CookieOptions } from '@fastify/session';
import { keepsSecureCookies } from './public-address.ts';
import { CONSOLE_PATH } from './return-path.ts';

/** The console's cookies: their names, and what they are set with. */
export interface ConsoleCookies {
  /** Holds a session's id. */
  readonly session: { readonly name: string; readonly options: CookieOptions & CookieSerializeOptions };
  /** Holds what a sign-in that is under way must match. One for each, so that two in one browser do not disturb each other. */
  readonly flow: { readonly nameOf: (state: string) => string; readonly options: CookieSerializeOptions };
}

/** How long somebody may take to sign in, in seconds. */
export const FLOW_SECONDS = 600;
const DISTINCT = 12;

/**
 * The cookies for the address that browsers see. With the prefix `__Host-` no other server of the domain can set them; over plain
 * HTTP in an intranet browsers refuse it, and the cookies go to the console's paths only.
 */
export function consoleCookies(publicUrl: URL): ConsoleCookies {
  const secure = keepsSecureCookies(publicUrl);
  const name = secure ? '__Host-queqiao' : 'queqiao';
  const common = { httpOnly: true, secure, path: secure ? '/' : CONSOLE_PATH };
  return {
    session: { name, options: { ...common, sameSite: 'strict' } },
    flow: {
      nameOf: (state) => `${name}-${state.slice(0, DISTINCT)}`,
      // The issuer's page sends the browser back: a strict cookie would not come along.
      options: { ...common, sameSite: 'lax', maxAge: FLOW_SECONDS },
    },
  };
}
