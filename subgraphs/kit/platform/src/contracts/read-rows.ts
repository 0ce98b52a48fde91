import type { z } from 'zod';
import type { JsonValue } from '@queqiao/records';
import type { UpstreamObserver } from '../upstream/observer.ts';
import { boundedRaw } from './bounded-raw.ts';
import type { RejectedRow } from './rejected-row.ts';
import { recordId } from './row-fields.ts';
import { rejectionCode, rowFault } from './row-fault.ts';
import { unknownFields } from './unknown-fields.ts';

/** The source of the rows: `upstream` of an adapter has both. */
export interface RowSource {
  readonly system: string;
  readonly observer: UpstreamObserver;
}

/** A valid row, with the platform's original. */
export interface GoodRow<T> {
  readonly value: T;
  readonly raw: JsonValue;
}

export interface ReadRows<T> {
  readonly rows: readonly GoodRow<T>[];
  readonly rejected: readonly RejectedRow[];
}

export interface RowContract<T> {
  /** The platform call that returned the rows, for metrics. */
  readonly call: string;
  /** The contract of one row; unknown fields are ignored and counted. */
  readonly schema: z.ZodType<T>;
  /** The row's id, if it can be read; default: none. */
  readonly idOf?: (raw: Readonly<Record<string, JsonValue | undefined>>) => JsonValue | undefined;
  /** The platform's fields with names and phones of persons: reasons never quote them. */
  readonly personal?: readonly string[];
}

function isObject(raw: JsonValue): raw is { readonly [key: string]: JsonValue } {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** The id that the record would have if the row were valid; null where none can be read. */
function idOf<T>(contract: RowContract<T>, raw: JsonValue): string | null {
  if (contract.idOf === undefined || !isObject(raw)) return null;
  const id = contract.idOf(raw);
  // A number above 2^53 has lost its exact value.
  if (typeof id === 'number') return Number.isSafeInteger(id) ? String(id) : null;
  return typeof id === 'string' ? (recordId.safeParse(id).data ?? null) : null;
}

/** Why a row is rejected, and the path of the fault in it. */
export type Rejection = Pick<RejectedRow, 'code' | 'reason' | 'path'>;

/** A row rejected for a reason that only the adapter can see (a code that is not in the crosswalk). */
export function rejectRow<T>(
  source: RowSource,
  contract: RowContract<T>,
  raw: JsonValue,
  { code, reason, path }: Rejection,
): RejectedRow {
  source.observer.rowRejected?.({ system: source.system, call: contract.call }, path);
  return { id: idOf(contract, raw), code, reason, path, raw: boundedRaw(raw) };
}

/**
 * Checks rows against their contract: valid rows are returned, others are rejected with the reason of their first fault.
 * `load` drops rejected rows (they are counted), `feed` passes them to the quarantine.
 */
export function readRows<T>(source: RowSource, contract: RowContract<T>, raws: readonly JsonValue[]): ReadRows<T> {
  const labels = { system: source.system, call: contract.call };
  const rows: GoodRow<T>[] = [];
  const rejected: RejectedRow[] = [];
  for (const raw of raws) {
    const outcome = contract.schema.safeParse(raw);
    if (outcome.success) {
      rows.push({ value: outcome.data, raw });
      continue;
    }
    const [first] = outcome.error.issues;
    const path = first === undefined || first.path.length === 0 ? null : first.path.map(String).join('.');
    const reason = first === undefined ? '不合要求 (not acceptable)' : rowFault(first, raw, contract.personal);
    const code = first === undefined ? 'INVALID' : rejectionCode(first, raw);
    rejected.push(rejectRow(source, contract, raw, { code, reason, path }));
  }
  for (const path of unknownFields(contract.schema, raws)) source.observer.unknownField?.(labels, path);
  return { rows, rejected };
}
