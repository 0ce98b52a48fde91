/** What the outside knows a mapping version by: like `baoji-2024-37/carriers@2`. */
export function mappingId({ indicator, version }: { readonly indicator: string; readonly version: number }): string {
  return `${indicator}@${version}`;
}

/** Indicator and version of an id; null when it is none. */
export function readMappingId(id: string): { readonly indicator: string; readonly version: number } | null {
  const [, indicator, version] = /^([^@]{1,200})@([1-9]\d{0,8})$/.exec(id) ?? [];
  return indicator === undefined || version === undefined ? null : { indicator, version: Number(version) };
}
