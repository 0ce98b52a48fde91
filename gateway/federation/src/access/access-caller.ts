/** What the gateway must know of who asks, to decide what they may read. */
export interface AccessCaller {
  /** Meets `@authenticated`. */
  readonly authenticated: boolean;
  /** What `@requiresScopes` is compared with. */
  readonly scopes: ReadonlySet<string>;
  /** Whether a policy of `@policy` is met. Without it none is. */
  readonly meets?: (policy: string) => boolean;
}

/** A caller of whom nothing is known. */
export const ANONYMOUS_CALLER: AccessCaller = Object.freeze({ authenticated: false, scopes: new Set<string>() });
