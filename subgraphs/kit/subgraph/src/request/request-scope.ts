import type { Deadline } from './deadline.ts';
import { PersonalReads } from './personal-reads.ts';

/** Who asks. A caller without a token is anonymous: no subject and no scopes. */
export interface Caller {
  readonly subject: string | null;
  readonly scopes: ReadonlySet<string>;
  /** Region codes that the caller is confined to (a code ending in 00 holds what lies in it); null: everywhere. */
  readonly regions: readonly string[] | null;
  /** When the caller's token ends, in ms since 1970; absent where nothing ends. */
  readonly expiresAt?: number;
}

/** The caller of a request without a token. */
export const ANONYMOUS: Caller = Object.freeze({ subject: null, scopes: new Set<string>(), regions: null });

/**
 * What one operation carries through every subgraph: who asks, until when, why, and the loaders that batch and
 * remember its look-ups. It is the `contextValue` of every resolver, as `context.scope`.
 */
export interface RequestScope {
  /** Request id, the same in logs, traces and (as a header) at HTTP subgraphs. */
  readonly id: string;
  readonly caller: Caller;
  /** Why personal data is read, from the `x-purpose` header. */
  readonly purpose: string | null;
  /** Where resolvers note the records whose personal data they give. */
  readonly personalReads: PersonalReads;
  readonly deadline: Deadline;
  /** One instance per operation of whatever `scoped` builds (DataLoaders above all). */
  readonly instances: Map<unknown, unknown>;
}

export interface RequestScopeOptions {
  readonly id: string;
  readonly deadline: Deadline;
  readonly caller?: Caller;
  readonly purpose?: string | null;
}

/** Begins the scope of one operation. */
export function createRequestScope(options: RequestScopeOptions): RequestScope {
  return {
    id: options.id,
    caller: options.caller ?? ANONYMOUS,
    purpose: options.purpose ?? null,
    personalReads: new PersonalReads(),
    deadline: options.deadline,
    instances: new Map(),
  };
}

/** The GraphQL context of every subgraph. */
export interface SubgraphContext {
  readonly scope: RequestScope;
}

/** Gives the operation's instance for `key`, building it at first use. `key` is usually the builder's own object. */
export function scoped<T>(scope: RequestScope, key: unknown, build: () => T): T {
  if (!scope.instances.has(key)) scope.instances.set(key, build());
  // The map holds what `build` of the same key gave.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a map cannot relate a key to its value's type
  return scope.instances.get(key) as T;
}
