import type { Migrations } from '@queqiao/store';

/** The tables of sync: feeds, chunks, leases, quarantine, removals. They stand beside the store's. */
export const EXCHANGE_MIGRATIONS: Migrations = { owner: 'exchange', folder: new URL('migrations/', import.meta.url) };
