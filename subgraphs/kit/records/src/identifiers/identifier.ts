import { z } from 'zod';
import { badInput } from '@queqiao/subgraph/errors';

/** One kind of identity key: its validation, and parsers for callers' values and rows. */
export interface Identifier {
  /** The problem with the value, Chinese first; null when it is well formed. */
  readonly problem: (value: string) => string | null;
  /** Returns a caller's value when it is well formed; throws BAD_USER_INPUT with the value and its problem. */
  readonly parse: (value: string, argument: string) => string;
  /** The key as a field of a platform's row. */
  readonly field: z.ZodType<string, string>;
}

/** Declares a kind of identity key from its name (`中文 / English`) and its validation. */
export function identifier(
  name: { readonly chinese: string; readonly english: string },
  judge: (value: string) => { readonly chinese: string; readonly english: string } | null,
): Identifier {
  const problem = (value: string): string | null => {
    const found = judge(value);
    if (found === null) return null;
    const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    return `${name.chinese}“${shown}”不正确:${found.chinese} (${name.english}: ${found.english})`;
  };
  return {
    problem,
    parse(value, argument) {
      const found = problem(value);
      if (found !== null) throw badInput(found, argument);
      return value;
    },
    field: z.string().check((context) => {
      const found = problem(context.value);
      if (found !== null) context.issues.push({ code: 'custom', message: found, input: context.value });
    }),
  };
}
