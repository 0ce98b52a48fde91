import type { FaultBoard } from '../faults/fault-board.ts';
import type { Row, RowShape } from './row-shape.ts';
import type { Entity } from '../world/index.ts';

const USCC = /^[0-9A-Z]{18}$/;

/** The faults that change single rows of a response, for the calls of one platform. */
export class RowFaults {
  readonly #board: FaultBoard;
  readonly #system: string;

  constructor(board: FaultBoard, system: string) {
    this.#board = board;
    this.#system = system;
  }

  /** Applies the active faults to the rows of a response. Returns the same array when none applies. */
  strike<E extends Entity>(call: string, shape: RowShape<E>, rows: readonly Row[]): readonly Row[] {
    if (rows.length === 0) return rows;
    let struck = rows;
    const duplicate = this.#board.take('duplicate-row', this.#system, call);
    if (duplicate !== undefined) {
      const at = duplicate.pick(struck.length);
      struck = struck.toSpliced(at, 0, struck[at] ?? {});
    }
    const missing = this.#board.take('missing-field', this.#system, call);
    if (missing !== undefined) {
      const names = shape.columns.filter((column) => column.required);
      const name = missing.fault.field ?? names[missing.pick(names.length)]?.name ?? '';
      struck = changed(struck, missing.pick(struck.length), (row) => {
        delete row[name];
      });
    }
    const mistyped = this.#board.take('mistyped-field', this.#system, call);
    if (mistyped !== undefined) {
      const free = shape.style.freeText ?? [];
      const names = shape.columns.filter((column) => column.required && !free.includes(column.name));
      const name = mistyped.fault.field ?? names[mistyped.pick(names.length)]?.name ?? '';
      struck = changed(struck, mistyped.pick(struck.length), (row) => {
        row[name] = shape.style.mistype(row[name]);
      });
    }
    const value = this.#board.take('field-value', this.#system, call);
    if (value !== undefined) {
      struck = changed(struck, value.pick(struck.length), (row) => {
        row[value.fault.field] = value.fault.value;
      });
    }
    const unknown = this.#board.take('unknown-field', this.#system, call);
    if (unknown !== undefined) {
      struck = changed(struck, unknown.pick(struck.length), (row) => {
        row[unknown.fault.field ?? 'extension'] = '扩展';
      });
    }
    const unchecked = this.#board.take('wrong-check-character', this.#system, call);
    return unchecked === undefined ? struck : this.#misspell(struck, unchecked.pick);
  }

  #misspell(rows: readonly Row[], pick: (length: number) => number): readonly Row[] {
    const coded = rows.flatMap((row, at) => (JSON.stringify(misspelt(row)) === JSON.stringify(row) ? [] : [at]));
    const at = coded.length === 0 ? undefined : coded[pick(coded.length)];
    return at === undefined ? rows : rows.with(at, misspelt(rows[at] ?? {}) as Row);
  }
}

function changed(rows: readonly Row[], at: number, change: (row: Row) => void): readonly Row[] {
  const row = { ...rows[at] };
  change(row);
  return rows.with(at, row);
}

/** The value with the check character of every unified social credit code in it changed. */
function misspelt(value: unknown): unknown {
  if (typeof value === 'string')
    return USCC.test(value) ? value.slice(0, -1) + (value.endsWith('0') ? '1' : '0') : value;
  if (Array.isArray(value)) return value.map(misspelt);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, misspelt(part)]));
}
