import type { DataFault } from '../faults/data-faults.ts';
import type { Installation } from '../installations/installation.ts';
import type { Refusal } from './refusal.ts';

/** A request as a call's answer sees it. */
interface Asked {
  readonly request: Request;
  readonly url: URL;
  /** The path's variable parts, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** One call of a platform. */
export interface PlatformCall {
  /** Its name in scenarios and counters: the path without its slash, variable parts in braces, like `topics/{id}`. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Below the base path; `:name` stands for a variable part. */
  readonly path: string;
  /** Answered without proof of who calls. */
  readonly open?: boolean;
  /** Which faults of the data it can have. */
  readonly suffers: readonly DataFault[];
  /** Throws a Refusal for what the platform refuses. */
  readonly answer: (asked: Asked) => Response | Promise<Response>;
}

/** How a family says that it does not answer. */
export interface RefusalStyle {
  readonly refused: (refusal: Refusal) => Response;
  /** A failure of its own; families with real status codes use the status. */
  readonly failed: (status: number) => Response;
  /** Seconds, or whatever a platform writes in their place. */
  readonly throttled: (retryAfter: number | string) => Response;
}

/** One installation's protocol over the world's data: what the server serves below its base path. */
export interface MockPlatform {
  readonly installation: Installation;
  readonly calls: readonly PlatformCall[];
  readonly style: RefusalStyle;
  /** Undefined when the request proves who calls, otherwise the platform's answer. */
  readonly authenticate: (request: Request) => Response | undefined | Promise<Response | undefined>;
  /** The token that came with the request dies now; undefined where the family has no such tokens. */
  readonly expireToken?: (request: Request) => void;
  /** Undoes what page shifts did to lists. */
  readonly settle: () => void;
}
