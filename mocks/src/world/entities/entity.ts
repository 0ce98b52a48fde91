/** How a record is wrong on purpose. */
export const FAULT_KINDS = [
  /** `field` holds a USCC whose check character is wrong; the entity itself carries the wrong value. */
  'WRONG_CHECK',
  /** `field` holds an invalid code (too short, letters); the entity itself carries the wrong value. */
  'MALFORMED_KEY',
  /** `field` is omitted when served; the entity carries the right value. */
  'MISSING',
  /** `field` is served with a value of another type that cannot be parsed; the entity is right. */
  'MISTYPED',
  /** `field` is served with a word that is not in the platform's code table; the entity is right. */
  'UNKNOWN_CODE',
  /** The row is served twice in every list; it counts once. */
  'DUPLICATE',
  /** The row is served with a field that is not in the contract, named `field`; it counts. */
  'EXTRA_FIELD',
  /** One entry of the list `field` is malformed (the entity carries it); the row counts without that entry. */
  'MALFORMED_ENTRY',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** The neutral name of the field, as in the entity. */
  readonly field: string;
  /** Whether the record must be quarantined: then it counts nowhere. */
  readonly quarantined: boolean;
}

/** The fields of every row of every platform. Entities are replaced when they change, never mutated. */
export interface Entity {
  /** The installation that serves it. */
  readonly system: string;
  /** The platform's own time of the last change, ms since the epoch, whole seconds. Late writes carry an older one. */
  readonly updatedAt: number;
  /** Null for a good record. */
  readonly faulty: Fault | null;
}
