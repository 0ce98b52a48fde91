import { Absence } from '@queqiao/subgraph/errors';

export interface Missing {
  /** The day in Asia/Shanghai that is asked for, and the one from which the indicator holds. */
  readonly day: string;
  readonly startsOn: string;
  /** Something is to be divided by, and that is 0. */
  readonly nothingToDivide: boolean;
}

/**
 * Why an indicator has no value: NOT_DUE before the day from which it holds, NOT_APPLICABLE for a ratio whose denominator
 * is 0, NOT_REPORTED when no platform and nobody has reported it.
 */
export function absenceOf({ day, startsOn, nothingToDivide }: Missing): Absence {
  if (day < startsOn) return Absence.NOT_DUE;
  return nothingToDivide ? Absence.NOT_APPLICABLE : Absence.NOT_REPORTED;
}
