/** The facts about a caller that decide which fields the caller may read. */
export interface AccessCaller {
  /** Meets `@authenticated`. */
  readonly authenticated: boolean;
  /** What `@requiresScopes` is compared with. */
  readonly scopes: ReadonlySet<string>;
  /** Whether the caller meets a policy of `@policy`. Without it the caller meets none. */
  readonly meets?: (policy: string) => boolean;
}

/** A caller without a token. */
export const ANONYMOUS_CALLER: AccessCaller = Object.freeze({ authenticated: false, scopes: new Set<string>() });
