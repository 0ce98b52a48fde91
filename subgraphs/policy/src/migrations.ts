import type { Migrations } from '@queqiao/store';

/** The tables of mappings, proposals, decisions, values and targets, and indexes on the store's records that mappings follow. */
export const POLICY_MIGRATIONS: Migrations = { owner: 'policy', folder: new URL('migrations/', import.meta.url) };
