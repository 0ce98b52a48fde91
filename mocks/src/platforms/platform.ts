import type { DataFault } from '../faults/data-faults.ts';
import type { Installation } from '../installations/installation.ts';
import type { Refusal } from './refusal.ts';

/** A request as a call's handler receives it. */
interface Asked {
  readonly request: Request;
  readonly url: URL;
  /** The decoded path parameters. */
  readonly params: Readonly<Record<string, string>>;
}

/** One call of a platform. */
export interface PlatformCall {
  /** Its name in faults and counters: the path without its leading slash, parameters in braces, like `topics/{id}`. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Below the base path; `:name` is a path parameter. */
  readonly path: string;
  /** Answered without authentication. */
  readonly open?: boolean;
  /** The data faults that can affect it. */
  readonly suffers: readonly DataFault[];
  /** Throws a Refusal for an invalid request. */
  readonly answer: (asked: Asked) => Response | Promise<Response>;
}

/** How a family formats errors. */
export interface RefusalStyle {
  readonly refused: (refusal: Refusal) => Response;
  /** An error of the platform itself; families with real status codes use the status. */
  readonly failed: (status: number) => Response;
  /** Seconds, or any other text in their place. */
  readonly throttled: (retryAfter: number | string) => Response;
}

/** One installation's protocol over the world's data: everything the server serves below its base path. */
export interface MockPlatform {
  readonly installation: Installation;
  readonly calls: readonly PlatformCall[];
  readonly style: RefusalStyle;
  /** Undefined when the request is authenticated, otherwise the platform's error response. */
  readonly authenticate: (request: Request) => Response | undefined | Promise<Response | undefined>;
  /** Revokes the token of the request; undefined where the family has no such tokens. */
  readonly expireToken?: (request: Request) => void;
  /** Undoes the page shifts of all lists. */
  readonly settle: () => void;
}
