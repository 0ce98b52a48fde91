import { z } from 'zod';

type Operators = Readonly<Record<string, z.ZodType>>;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An object that says one thing: exactly one of the operators, with its argument, and beside it at most the `options`.
 * Faults stand at the place of the argument, which a union of objects would not give.
 */
export function oneOperator<T>(operators: Operators, options: Operators = {}): z.ZodType<T> {
  const allowed = Object.keys(operators).join(', ');
  return z.unknown().transform((value, context): T => {
    const names = isObject(value) ? Object.keys(value).filter((name) => !Object.hasOwn(options, name)) : [];
    const [name] = names;
    if (!isObject(value) || name === undefined || names.length > 1 || !Object.hasOwn(operators, name)) {
      context.addIssue({
        code: 'custom',
        message: `应为含以下之一的对象:${allowed} (an object with exactly one of these)`,
      });
      return z.NEVER;
    }
    const read: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries({ ...options, [name]: operators[name] })) {
      if (schema === undefined || value[key] === undefined) continue;
      const outcome = schema.safeParse(value[key]);
      if (outcome.success) read[key] = outcome.data;
      else
        for (const { path, message } of outcome.error.issues) {
          context.addIssue({ code: 'custom', path: [key, ...path], message });
        }
    }
    // The operators' schemas are the members of T: TypeScript cannot know that one of them was read.
    return read as T;
  });
}
