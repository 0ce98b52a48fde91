import { badInput } from '@queqiao/subgraph/errors';
import { parseRegionCode } from '@queqiao/records/identifiers';
import { RECORD_TYPE_NAMES } from '@queqiao/families';
import type { RecordTypeName } from '@queqiao/records';
import type { Caller } from '@queqiao/subgraph/request';
import type { ChangeSelection, ReaderRights } from '@queqiao/store';
import type { ChangeFilter } from '../generated/schema.ts';

/** Reads the name of a record type; throws BAD_USER_INPUT. */
export function parseRecordType(value: string, argument: string): RecordTypeName {
  const type = RECORD_TYPE_NAMES.find((name) => name === value);
  if (type === undefined) throw badInput(`没有这种记录类型:${value} (no such record type)`, argument);
  return type;
}

/** Reads a caller's filter; throws BAD_USER_INPUT for a record type that is none and a malformed region. */
export function parseChangeFilter(filter: ChangeFilter | null | undefined): ChangeSelection {
  const { systems, types, kinds, regions, ids } = filter ?? {};
  return {
    systems: systems ?? undefined,
    types: types?.map((type) => parseRecordType(type, 'filter.types')),
    kinds: kinds ?? undefined,
    regions: regions?.map((region) => parseRegionCode(region, 'filter.regions')),
    ids: ids ?? undefined,
  };
}

/** What a caller may see of the change log, now. */
export function readerRights({ regions, scopes }: Caller): ReaderRights {
  return { regions, personal: scopes.has('contact:read') };
}
