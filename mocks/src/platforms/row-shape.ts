import type { Entity, Fault } from '../world/index.ts';
import { variety } from './variety.ts';

/** A row as a platform tells it, before it is written as JSON, XML or CSV. */
export type Row = Record<string, unknown>;

/** One field of a platform's row. */
export interface Column<E> {
  /** The platform's name. */
  readonly name: string;
  /** Which of the entity's fields it tells. */
  readonly fields: readonly string[];
  readonly value: (entity: E) => unknown;
  /** A row without it breaks the contract. */
  readonly required: boolean;
}

export function column<E>(
  name: string,
  fields: (keyof E & string) | readonly (keyof E & string)[],
  value: (entity: E) => unknown,
): Column<E> {
  return { name, fields: typeof fields === 'string' ? [fields] : fields, value, required: false };
}

/** A column that every row must have. */
export function required<E>(name: string, field: keyof E & string, value: (entity: E) => unknown): Column<E> {
  return { ...column<E>(name, field, value), required: true };
}

/** How a family leaves a value out and gets one wrong. */
export interface RowHabits {
  /** Whether a null may also be left out. */
  readonly nulls: 'kept' | 'left out' | 'either';
  /** A value of another type, in the place of this one. */
  readonly mistype: (value: unknown) => unknown;
  /** Columns where every text is a good value, so that none can be of another type. */
  readonly freeText?: readonly string[];
}

/** A value that cannot be read as what it stands for, in formats with types. */
export function mistypedJson(value: unknown): unknown {
  if (typeof value === 'number') return '不详';
  if (typeof value === 'boolean') return '不明';
  return Array.isArray(value) ? 0 : { text: value };
}

/** The same in formats that know only text. */
export function mistypedText(): unknown {
  return '不详';
}

/** A word that no code table has. */
const UNLISTED = '未列明';

/** How one call's rows are written. */
export class RowShape<E extends Entity> {
  readonly columns: readonly Column<E>[];
  readonly habits: RowHabits;

  constructor(habits: RowHabits, columns: readonly Column<E>[]) {
    this.habits = habits;
    this.columns = columns;
  }

  /** The platform's row for an entity, wrong where the world says that this entity is told wrongly. */
  render(entity: E, key: string): Row {
    const row: Row = {};
    for (const { name, value } of this.columns) {
      const told = value(entity);
      if (told !== null || this.#keepsNull(name, key)) row[name] = told;
    }
    if (entity.faulty !== null) this.#spoil(row, entity.faulty);
    return row;
  }

  #keepsNull(name: string, key: string): boolean {
    if (this.habits.nulls === 'either') return variety(key, name, 2) === 0;
    return this.habits.nulls === 'kept';
  }

  #spoil(row: Row, { kind, field }: Fault): void {
    if (kind === 'EXTRA_FIELD') row[field] = '扩展';
    for (const { name, fields } of this.columns) {
      if (!fields.includes(field)) continue;
      if (kind === 'MISSING') delete row[name];
      if (kind === 'MISTYPED') row[name] = this.habits.mistype(row[name]);
      if (kind === 'UNKNOWN_CODE') row[name] = UNLISTED;
    }
  }
}
