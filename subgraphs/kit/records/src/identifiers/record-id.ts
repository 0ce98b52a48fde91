/** The id of a record that has several parts, like school code / major code / year. */
export function joinId(...parts: readonly (string | number)[]): string {
  return parts.join('/');
}

/** The parts of an id of several parts; null when it has not exactly `count` parts. */
export function splitId(id: string, count: number): readonly string[] | null {
  const parts = id.split('/');
  return parts.length === count && parts.every((part) => part !== '') ? parts : null;
}
