/** The levels of schools: policy documents name them too. */
export const SCHOOL_LEVELS = ['SECONDARY', 'HIGHER', 'UNDERGRADUATE'] as const;

/** What people call them, Chinese first, then English. */
export const SCHOOL_LEVEL_LABELS: Readonly<Record<(typeof SCHOOL_LEVELS)[number], string>> = {
  SECONDARY: '中职 / secondary vocational',
  HIGHER: '高职 / higher vocational',
  UNDERGRADUATE: '本科 / undergraduate',
};
