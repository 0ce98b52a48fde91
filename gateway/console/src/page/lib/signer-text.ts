/** Whoever is known by the subject of their token only: its last part. */
export function signerText(by: string): string {
  return by.slice(by.lastIndexOf('#') + 1);
}
