import type { PersonalRead, RequestScope } from '@queqiao/subgraph/request';

/** Writes down that personal data is about to be given; rejects when it could not. */
export type RecordPersonalReads = (
  reads: readonly PersonalRead[],
  operationName: string | null,
  scope: RequestScope,
) => Promise<void>;
