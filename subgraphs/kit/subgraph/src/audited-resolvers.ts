const audited = new WeakSet<object>();

/** Marks a mutation's resolver as one that always writes an entry to the audit log. Only the code that writes it may call this. */
export function markAudited(resolver: object): void {
  audited.add(resolver);
}

/** Whether a resolver always writes an entry to the audit log. */
export function isAudited(resolver: unknown): boolean {
  return typeof resolver === 'function' && audited.has(resolver);
}
