/** Why a value is missing: the `Absence` enum of the schema, also `extensions.reason` of errors. */
export const Absence = {
  NOT_REPORTED: 'NOT_REPORTED',
  NOT_DUE: 'NOT_DUE',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  DENIED: 'DENIED',
  SOURCE_DOWN: 'SOURCE_DOWN',
  OVER_BUDGET: 'OVER_BUDGET',
  CONFLICT: 'CONFLICT',
  NOT_CONFIGURED: 'NOT_CONFIGURED',
  INSUFFICIENT: 'INSUFFICIENT',
} as const;
export type Absence = (typeof Absence)[keyof typeof Absence];
