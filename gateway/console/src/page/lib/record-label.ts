interface LabelledRecord {
  readonly id: string;
  readonly attributes?: unknown;
}

const NAMES = ['name', 'title', 'enterpriseName', 'schoolName'];

/** What a person calls a record: its name or title, else its id. */
export function recordLabel({ id, attributes }: LabelledRecord): string {
  const values = attributes as Readonly<Record<string, unknown>> | null | undefined;
  for (const name of NAMES) {
    const value = values?.[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return id;
}
