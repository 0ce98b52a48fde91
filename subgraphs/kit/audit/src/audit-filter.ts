import sql, { join, type Sql } from 'sql-template-tag';

/** Which entries of the log are wanted; what is not given does not narrow. */
export interface AuditFilter {
  readonly actor?: string | null | undefined;
  readonly action?: string | null | undefined;
  /** What was changed or read, by its key: as the subject of an entry, or named in its details. */
  readonly subject?: string | null | undefined;
  /** From this moment on, RFC 3339. */
  readonly since?: string | null | undefined;
  /** Up to this moment, RFC 3339. */
  readonly until?: string | null | undefined;
}

/** A text as entries have it: no entry has U+0000, so that asking for it finds nothing rather than failing. */
function asked(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** Holds for the entries that are wanted; null where all are. */
export function filterSql({ actor, action, subject, since, until }: AuditFilter): Sql | null {
  const conditions = [
    ...(actor == null ? [] : [sql`actor = ${asked(actor)}`]),
    ...(action == null ? [] : [sql`action = ${asked(action)}`]),
    ...(since == null ? [] : [sql`at >= ${since}::timestamptz`]),
    ...(until == null ? [] : [sql`at <= ${until}::timestamptz`]),
    // Details are canonical JSON: a text in them stands between quotes, as JSON writes it.
    ...(subject == null
      ? []
      : [sql`(subject = ${asked(subject)} or position(${JSON.stringify(asked(subject))} in detail::text) > 0)`]),
  ];
  return conditions.length === 0 ? null : join(conditions, ' and ');
}
