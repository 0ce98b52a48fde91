import { http, HttpResponse, type HttpHandler } from 'msw';
import type { FaultBoard } from '../faults/fault-board.ts';
import type { MockPlatform, PlatformCall } from './platform.ts';
import { Refusal } from './refusal.ts';

/** Rate limiting before the platform handles a request; returns the seconds to wait, or undefined. */
export type Throttle = (system: string) => Promise<number | undefined>;

/** One call as an msw handler. */
export interface HandledCall {
  readonly call: PlatformCall;
  readonly handler: HttpHandler;
}

/**
 * A platform's calls as msw handlers, at any origin, below the installation's base path. Each checks in the platform's
 * order: simulated failures first, then rate limits, then authentication, then the call itself.
 */
export function platformHandlers(
  platform: MockPlatform,
  board: FaultBoard,
  throttle: Throttle,
): readonly HandledCall[] {
  const { style, installation } = platform;
  const { system, basePath } = installation;
  return platform.calls.map((call) => {
    const verb = call.method === 'GET' ? http.get : http.post;
    const handler = verb(`*${basePath}${call.path}`, async ({ request, params }) => {
      const failure = board.take('error', system, call.name);
      if (failure !== undefined) {
        return failure.fault.proxy ? proxyPage(failure.fault.status) : style.failed(failure.fault.status);
      }
      const throttled = board.take('throttled', system, call.name);
      if (throttled !== undefined) return style.throttled(throttled.fault.retryAfter);
      const wait = await throttle(system);
      if (wait !== undefined) return style.throttled(wait);
      const expired = call.open === true ? undefined : board.take('token-expired', system, call.name);
      if (expired !== undefined) platform.expireToken?.(request);
      const unproven = call.open === true ? undefined : await platform.authenticate(request);
      if (unproven !== undefined) return unproven;
      try {
        return await call.answer({ request, url: new URL(request.url), params: single(params) });
      } catch (error) {
        if (error instanceof Refusal) return style.refused(error);
        throw error;
      }
    });
    return { call, handler };
  });
}

/** The error page of a proxy in front of the platform. */
function proxyPage(status: number): Response {
  return HttpResponse.html(
    `<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>nginx</body></html>`,
    {
      status,
    },
  );
}

function single(params: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string> {
  const texts = Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  return Object.fromEntries(texts) as Record<string, string>;
}
