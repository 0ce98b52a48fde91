import type { z } from 'zod';
import type { JsonValue } from '@queqiao/records';
import type { UpstreamObserver } from '../upstream/observer.ts';
import { boundedRaw } from './bounded-raw.ts';
import type { RejectedRow } from './rejected-row.ts';
import { recordId } from './row-fields.ts';
import { rejectionCode, rowFault } from './row-fault.ts';
import { unknownFields } from './unknown-fields.ts';

/** Who told the rows: `upstream` of an adapter has both. */
export interface RowSource {
  readonly system: string;
  readonly observer: UpstreamObserver;
}

/** A row that keeps its contract, with what the platform wrote. */
export interface GoodRow<T> {
  readonly value: T;
  readonly raw: JsonValue;
}

export interface ReadRows<T> {
  readonly rows: readonly GoodRow<T>[];
  readonly rejected: readonly RejectedRow[];
}

export interface RowContract<T> {
  /** The platform call that gave the rows, for the counts. */
  readonly call: string;
  /** The contract of one row; unknown fields are ignored and counted. */
  readonly schema: z.ZodType<T>;
  /** The row's id as far as it can be read; default: none. */
  readonly idOf?: (raw: Readonly<Record<string, JsonValue | undefined>>) => JsonValue | undefined;
  /** The platform's fields that hold names and phones of persons: reasons never quote them. */
  readonly personal?: readonly string[];
}

function isObject(raw: JsonValue): raw is { readonly [key: string]: JsonValue } {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** The id under which the record would be known, were the row good; null where none can be read. */
function idOf<T>(contract: RowContract<T>, raw: JsonValue): string | null {
  if (contract.idOf === undefined || !isObject(raw)) return null;
  const id = contract.idOf(raw);
  // A number above 2^53 is no longer the one that the platform wrote.
  if (typeof id === 'number') return Number.isSafeInteger(id) ? String(id) : null;
  return typeof id === 'string' ? (recordId.safeParse(id).data ?? null) : null;
}

/** Why a row is set aside, and where in it the fault is. */
export type Rejection = Pick<RejectedRow, 'code' | 'reason' | 'path'>;

/** A row set aside for a reason that only the adapter can see (a code that the crosswalk does not know). */
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
 * Reads rows against their contract: good rows go on, broken ones are set aside with the reason of their first fault.
 * `load` drops what is rejected (it is counted), `feed` passes it to quarantine.
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
