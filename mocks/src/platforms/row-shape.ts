import type { Entity, Fault } from '../world/index.ts';
import { variety } from './variety.ts';

/** A platform's row before it is serialised as JSON, XML or CSV. */
export type Row = Record<string, unknown>;

/** One field of a platform's row. */
export interface Column<E> {
  /** The platform's name. */
  readonly name: string;
  /** The fields of the entity that it contains. */
  readonly fields: readonly string[];
  readonly value: (entity: E) => unknown;
  /** A row without it violates the contract. */
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

/** How a family writes nulls and wrong types. */
export interface RowStyle {
  /** Whether nulls are written, omitted, or either. */
  readonly nulls: 'written' | 'left out' | 'either';
  /** A value of the wrong type in place of this one. */
  readonly mistype: (value: unknown) => unknown;
  /** Columns where any text is valid, so that a text is never of the wrong type. */
  readonly freeText?: readonly string[];
}

/** A value that cannot be parsed as the original, in formats with types. */
export function mistypedJson(value: unknown): unknown {
  if (typeof value === 'number') return '不详';
  if (typeof value === 'boolean') return '不明';
  return Array.isArray(value) ? 0 : { text: value };
}

/** The same in formats that have only text. */
export function mistypedText(): unknown {
  return '不详';
}

/** A word that is in no code table. */
const UNLISTED = '未列明';

/** How the rows of one call are written. */
export class RowShape<E extends Entity> {
  readonly columns: readonly Column<E>[];
  readonly style: RowStyle;

  constructor(style: RowStyle, columns: readonly Column<E>[]) {
    this.style = style;
    this.columns = columns;
  }

  /** The platform's row for an entity, with the error that the world assigns to this entity. */
  render(entity: E, key: string): Row {
    const row: Row = {};
    for (const { name, value } of this.columns) {
      const cell = value(entity);
      if (cell !== null || this.writesNull(name, key)) row[name] = cell;
    }
    if (entity.faulty !== null) this.#spoil(row, entity.faulty);
    return row;
  }

  writesNull(name: string, key: string): boolean {
    if (this.style.nulls === 'either') return variety(key, name, 2) === 0;
    return this.style.nulls === 'written';
  }

  #spoil(row: Row, { kind, field }: Fault): void {
    if (kind === 'EXTRA_FIELD') row[field] = '扩展';
    for (const { name, fields } of this.columns) {
      if (!fields.includes(field)) continue;
      if (kind === 'MISSING') delete row[name];
      if (kind === 'MISTYPED') row[name] = this.style.mistype(row[name]);
      if (kind === 'UNKNOWN_CODE') row[name] = UNLISTED;
    }
  }
}
