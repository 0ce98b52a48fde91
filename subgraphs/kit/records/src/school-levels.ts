/** The levels of schools: policy documents name them too. */
export const SCHOOL_LEVELS = ['SECONDARY', 'HIGHER', 'UNDERGRADUATE'] as const;
