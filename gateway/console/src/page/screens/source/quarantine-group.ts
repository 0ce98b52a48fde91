import type { SourceQuarantineQuery } from '../../generated/documents.ts';

/** Rows that are wrong alike. */
export type QuarantineGroup = SourceQuarantineQuery['quarantineGroups'][number];
