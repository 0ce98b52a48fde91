import makeFetchCookie from 'fetch-cookie';
import { CookieJar } from 'tough-cookie';

/** What a browser does for a sign-in, without its screen: it follows links, and keeps cookies in a jar as browsers do. */
export interface Browser {
  readonly jar: CookieJar;
  /** Requests an address of the hub, or a whole one; follows redirects where nothing else is said. */
  readonly go: (path: string, init?: RequestInit) => Promise<Response>;
  /** Signs in as a person of the development sign-in; resolves with the page at the end. */
  readonly signInAs: (subject: string, query?: string) => Promise<Response>;
  /** Sends an operation as the console's pages do. */
  readonly ask: (query: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
}

/** A browser on the page of a hub, with no cookies yet. */
export function browserOn(hub: string, jar: CookieJar = new CookieJar()): Browser {
  const fetchCookie = makeFetchCookie(fetch, jar);
  const go: Browser['go'] = (path, init) => fetchCookie(new URL(path, hub).href, init);
  return {
    jar,
    go,
    async signInAs(subject, query = '') {
      const page = await go(`/console/sign-in${query}`);
      return go(`${page.url}/${subject}`, { method: 'POST' });
    },
    ask: (query, headers = {}) =>
      go('/console/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: new URL(hub).origin, ...headers },
        body: JSON.stringify({ query }),
      }),
  };
}
