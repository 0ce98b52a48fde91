import { z } from 'zod';
import { badInput } from '@queqiao/subgraph/errors';

/** One kind of identity key: how it is judged, how a caller's value is read, and how a row's is. */
export interface Identifier {
  /** What is wrong with the value, Chinese first; null when it is well formed. */
  readonly problem: (value: string) => string | null;
  /** Gives a caller's value back when it is well formed; throws BAD_USER_INPUT that says what is wrong with which value. */
  readonly parse: (value: string, argument: string) => string;
  /** The key as a field of a platform's row. */
  readonly field: z.ZodType<string, string>;
}

/** Declares a kind of identity key from its name (`中文 / English`) and its judge. */
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
