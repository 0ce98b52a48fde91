import type { RequestScope } from '@queqiao/subgraph/request';
import type { NormalisedRecord } from './record.ts';

/**
 * A record's personal data, for the caller: the read is noted, so that it is in the audit log before anything is returned.
 * Null, and not noted, when there is none. Every resolver of restricted personal data must use it.
 */
export function personalOf<P extends object>(
  record: NormalisedRecord<unknown, P>,
  { personalReads }: Pick<RequestScope, 'personalReads'>,
): P | null {
  const { personal } = record;
  if (personal === null || Object.values(personal).every((value) => value === null)) return null;
  personalReads.note(record);
  return personal;
}
