import { z } from 'zod';

/** The fields of a contract: by name the fields below, null where there are none. */
interface KnownFields {
  /** The elements of the list are objects with these fields, rather than the value itself. */
  readonly inList: boolean;
  readonly byName: ReadonlyMap<string, KnownFields | null>;
}

/** Computed once for each contract: rows are many, contracts are few. */
const found = new WeakMap<z.core.$ZodType, KnownFields>();

/** The schema of the input: without wrappers and transforms. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return inner(schema.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodReadonly
  ) {
    return inner(schema.unwrap());
  }
  return schema;
}

function knownFields(contract: z.core.$ZodType): KnownFields | null {
  const known = found.get(contract);
  if (known !== undefined) return known;
  const outer = inner(contract);
  const inList = outer instanceof z.ZodArray;
  const schema = inList ? inner(outer.element) : outer;
  if (!(schema instanceof z.ZodObject)) return null;
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const fields = { inList, byName: new Map(Object.entries(shape).map(([name, field]) => [name, knownFields(field)])) };
  found.set(contract, fields);
  return fields;
}

function collect(fields: KnownFields, raw: unknown, prefix: string, unknown: Set<string>): void {
  if (fields.inList) {
    if (Array.isArray(raw)) for (const item of raw) collect({ ...fields, inList: false }, item, prefix, unknown);
    return;
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return;
  for (const [name, value] of Object.entries(raw)) {
    const below = fields.byName.get(name);
    if (below === undefined) unknown.add(`${prefix}${name}`);
    else if (below !== null) collect(below, value, `${prefix}${name}.`, unknown);
  }
}

/**
 * The fields of rows that are not in their contract, each once, as paths without list positions (`courses.credits`). They
 * are ignored, but reported for the platform's metrics.
 */
export function unknownFields(contract: z.core.$ZodType, rows: readonly unknown[]): ReadonlySet<string> {
  const unknown = new Set<string>();
  const fields = knownFields(contract);
  if (fields !== null) for (const row of rows) collect(fields, row, '', unknown);
  return unknown;
}
