import { z } from 'zod';

/** Pay of a post, yuan a month; both null when it is negotiable or missing. */
export interface Salary {
  readonly salaryMin: number | null;
  readonly salaryMax: number | null;
}

const NEGOTIABLE = '面议';
const UNTOLD: Salary = { salaryMin: null, salaryMax: null };

const bound = z
  .string()
  .regex(/^(?:\d{1,9}|面议)$/, { error: '不是数字,也不是“面议” (neither a number nor 面议)' })
  .transform((text) => (text === NEGOTIABLE ? null : Number(text)))
  .nullish()
  .transform((value) => value ?? null);

/** The two fields `salaryMin` and `salaryMax`: yuan a month as a string, or 面议. */
export const salaryBounds = { salaryMin: bound, salaryMax: bound };

const TEXT = /^(?<least>\d{1,9})(?:-(?<most>\d{1,9}))?元\/月$/;

/** The one field `salary`: like `4000-6000元/月`, `5000元/月`, or 面议. */
export const salaryText = {
  salary: z
    .string()
    .transform((text, context): Salary => {
      if (text === NEGOTIABLE) return UNTOLD;
      const groups = TEXT.exec(text)?.groups;
      if (groups !== undefined) {
        return { salaryMin: Number(groups['least']), salaryMax: Number(groups['most'] ?? groups['least']) };
      }
      context.addIssue({
        code: 'custom',
        message: '不是“4000-6000元/月”这样的薪资,也不是“面议” (neither pay like 4000-6000元/月 nor 面议)',
        input: text,
      });
      return z.NEVER;
    })
    .nullish()
    .transform((value) => value ?? UNTOLD),
};
