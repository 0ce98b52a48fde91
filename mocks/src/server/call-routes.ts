import type { HttpHandler } from 'msw';
import type { HandledCall } from '../platforms/platform-handlers.ts';
import { Refusal } from '../platforms/refusal.ts';

/** The handler of a path. */
export type Route =
  { readonly name: string; readonly handler: HttpHandler } | { readonly name: 'unknown'; readonly refusal: Refusal };

/**
 * Finds the call of a request without trying every handler: by the exact path first, then by pattern for calls with path
 * parameters.
 */
export class CallRoutes {
  readonly #basePath: string;
  readonly #exact = new Map<string, HandledCall>();
  readonly #variable: { readonly pattern: RegExp; readonly handled: HandledCall }[] = [];

  constructor(basePath: string, calls: readonly HandledCall[]) {
    this.#basePath = basePath;
    for (const handled of calls) {
      const { path } = handled.call;
      if (path.includes(':')) {
        const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
        this.#variable.push({ pattern, handled });
      } else {
        this.#exact.set(path, handled);
      }
    }
  }

  find(method: string, pathname: string): Route {
    if (!pathname.startsWith(`${this.#basePath}/`)) return unknown('unknown-call', `没有该路径: ${pathname}`);
    const path = pathname.slice(this.#basePath.length);
    const handled = this.#exact.get(path) ?? this.#variable.find(({ pattern }) => pattern.test(path))?.handled;
    if (handled === undefined) return unknown('unknown-call', `没有该路径: ${pathname}`);
    if (handled.call.method !== method) return unknown('wrong-method', `该路径只支持 ${handled.call.method}`);
    return { name: handled.call.name, handler: handled.handler };
  }
}

function unknown(kind: 'unknown-call' | 'wrong-method', message: string): Route {
  return { name: 'unknown', refusal: new Refusal(kind, message) };
}
