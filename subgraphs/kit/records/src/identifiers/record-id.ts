/** Joins the id of a record with several parts, like school code / major code / year. */
export function joinId(...parts: readonly (string | number)[]): string {
  return parts.join('/');
}

/** The parts of an id; null when it does not have exactly `count` parts. */
export function splitId(id: string, count: number): readonly string[] | null {
  const parts = id.split('/');
  return parts.length === count && parts.every((part) => part !== '') ? parts : null;
}
