/** The SQLSTATE of an engine's error. */
export function sqlState(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Whether the store refused a value, not the statement: data exceptions and limits (SQLSTATE classes 22 and 54). */
export function isDataFault(error: unknown): boolean {
  return /^(?:22|54)[0-9A-Z]{3}$/.test(sqlState(error) ?? '');
}
