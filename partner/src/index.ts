export { CHANGES, PartnerCopy, type PartnerOptions } from './partner-copy.ts';
export { MemoryStore, SqliteStore, type CopiedRecord, type CopyStore } from './copy-store.ts';
