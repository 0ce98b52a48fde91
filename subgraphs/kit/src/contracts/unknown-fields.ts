import { z } from 'zod';

/** The schema that judges what comes in: wrappers and transforms taken off. */
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

/**
 * The fields of a platform's answer that its contract does not know, as paths without list positions
 * (`courses.credits`). They are ignored; whoever watches the platform wants to know of them.
 */
export function unknownFields(contract: z.core.$ZodType, raw: unknown, prefix = ''): string[] {
  const schema = inner(contract);
  if (schema instanceof z.ZodArray && Array.isArray(raw)) {
    return raw.flatMap((item) => unknownFields(schema.element, item, prefix));
  }
  if (!(schema instanceof z.ZodObject) || typeof raw !== 'object' || raw === null || Array.isArray(raw)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(raw).flatMap(([name, value]) => {
    const known = shape[name];
    return known === undefined ? [`${prefix}${name}`] : unknownFields(known, value, `${prefix}${name}.`);
  });
}
