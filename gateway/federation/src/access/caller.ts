/** Who asks, as far as the access directives of a supergraph go. */
export interface Caller {
  /** Satisfies `@authenticated`. */
  readonly authenticated: boolean;
  /** For `@requiresScopes`. */
  readonly scopes: ReadonlySet<string>;
  /** Whether a `@policy` is met. Without it, none is. */
  readonly meets?: (policy: string) => boolean;
}

/** Somebody unknown. */
export const NOBODY: Caller = Object.freeze({ authenticated: false, scopes: new Set<string>() });
