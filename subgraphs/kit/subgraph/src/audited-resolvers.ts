const audited = new WeakSet<object>();

/** Notes that a mutation's resolver leaves an entry in the audit log each time. Only what writes that entry may say so. */
export function markAudited(resolver: object): void {
  audited.add(resolver);
}

/** Whether a resolver is one that leaves an entry in the audit log. */
export function isAudited(resolver: unknown): boolean {
  return typeof resolver === 'function' && audited.has(resolver);
}
