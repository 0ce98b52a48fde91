import type { Deadline } from './deadline.ts';
import type { Idempotency } from './idempotency.ts';
import { PersonalReads } from './personal-reads.ts';

/** The caller. A caller without a token is anonymous: no subject and no scopes. */
export interface Caller {
  readonly subject: string | null;
  readonly scopes: ReadonlySet<string>;
  /** Region codes that the caller is restricted to (a code ending in 00 includes its counties); null: everywhere. */
  readonly regions: readonly string[] | null;
  /** When the caller's token or session ends, in ms since 1970; absent where nothing ends. */
  readonly expiresAt?: number;
  /** The program that the token was given to, where it says so. */
  readonly client?: string;
  /** The caller's session in the console; absent for a caller with a token. */
  readonly session?: CallerSession;
}

/** A session in which a person is signed in. */
export interface CallerSession {
  readonly id: string;
  /** When the person proved to the issuer who they are, in ms since 1970; null where that is not known. */
  readonly authenticatedAt: number | null;
}

/** The caller of a request without a token. */
export const ANONYMOUS: Caller = Object.freeze({ subject: null, scopes: new Set<string>(), regions: null });

/**
 * The context of one operation in every subgraph: caller, deadline, purpose, and the loaders that batch and cache its
 * look-ups. It is the `contextValue` of every resolver, as `context.scope`.
 */
export interface RequestScope {
  /** Request id, the same in logs, traces and (as a header) at HTTP subgraphs. */
  readonly id: string;
  readonly caller: Caller;
  /** The purpose of reading personal data, from the `x-purpose` header. */
  readonly purpose: string | null;
  /** Under which key a mutation was sent; null without one. */
  readonly idempotency: Idempotency | null;
  /** Resolvers note here the records whose personal data they return. */
  readonly personalReads: PersonalReads;
  readonly deadline: Deadline;
  /** One instance per operation of anything that `scoped` builds (mainly DataLoaders). */
  readonly instances: Map<unknown, unknown>;
}

export interface RequestScopeOptions {
  readonly id: string;
  readonly deadline: Deadline;
  readonly caller?: Caller;
  readonly purpose?: string | null;
  readonly idempotency?: Idempotency | null;
}

/** Creates the scope of one operation. */
export function createRequestScope(options: RequestScopeOptions): RequestScope {
  return {
    id: options.id,
    caller: options.caller ?? ANONYMOUS,
    purpose: options.purpose ?? null,
    idempotency: options.idempotency ?? null,
    personalReads: new PersonalReads(),
    deadline: options.deadline,
    instances: new Map(),
  };
}

/** The GraphQL context of every subgraph. */
export interface SubgraphContext {
  readonly scope: RequestScope;
}

/** Returns the operation's instance for `key`, built on first use. `key` is usually the builder's own object. */
export function scoped<T>(scope: RequestScope, key: unknown, build: () => T): T {
  if (!scope.instances.has(key)) scope.instances.set(key, build());
  // The map holds the result of `build` for the same key.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a map cannot relate a key to its value's type
  return scope.instances.get(key) as T;
}
