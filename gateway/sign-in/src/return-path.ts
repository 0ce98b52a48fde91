export const CONSOLE_PATH = '/console';

const FIRST_SCREEN = `${CONSOLE_PATH}/`;
/** Not screens: who is sent back to one would go round in circles, or to what only POST answers. */
const NO_SCREENS = /^\/console\/(?:sign-in|sign-out|callback|graphql)(?:\/|$)/u;
const LONGEST = 2_000;
/** Only to resolve paths. */
const BASE = 'http://hub.invalid';

/**
 * Where a browser goes after signing in: the screen that was asked for, or the first one when that is not of the console. What
 * is returned is a path of this server, whatever was given.
 */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > LONGEST || !URL.canParse(asked, BASE)) return FIRST_SCREEN;
  const { origin, pathname, search, hash } = new URL(asked, BASE);
  const isScreen = pathname === CONSOLE_PATH || pathname.startsWith(FIRST_SCREEN);
  if (origin !== BASE || !isScreen || NO_SCREENS.test(pathname)) return FIRST_SCREEN;
  return `${pathname}${search}${hash}`;
}
