/** How a record is wrong on purpose. */
export const FAULT_KINDS = [
  /** `field` holds a USCC whose check character is wrong; the entity itself carries the wrong value. */
  'WRONG_CHECK',
  /** `field` holds a code that is no code (too short, letters); the entity itself carries the wrong value. */
  'MALFORMED_KEY',
  /** `field` is left out when served; the entity carries the right value. */
  'MISSING',
  /** `field` is served with a value of another type that cannot be read as the right one; the entity is right. */
  'MISTYPED',
  /** `field` is served as a value that the platform's code table does not have; the entity is right. */
  'UNKNOWN_CODE',
  /** The row is served twice in every list; it counts once. */
  'DUPLICATE',
  /** The row is served with a field that no contract knows, named `field`; it counts. */
  'EXTRA_FIELD',
  /** One entry of the list `field` is malformed (the entity carries it); the row counts without that entry. */
  'MALFORMED_ENTRY',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** The neutral name of the field, as in the entity. */
  readonly field: string;
  /** Whether the record must be set aside: then it counts nowhere. */
  readonly quarantined: boolean;
}

/** What every row of every platform has. Entities are replaced when they change, never altered. */
export interface Entity {
  /** The installation that tells it. */
  readonly system: string;
  /** The platform's own stamp of the last change, ms since the epoch, whole seconds. Late writes carry an older one. */
  readonly updatedAt: number;
  /** Null for a good record. */
  readonly faulty: Fault | null;
}
