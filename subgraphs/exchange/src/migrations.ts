import type { Migrations } from '@queqiao/store';

/** The tables of sync (feeds, runs, chunks, leases, quarantine, removals) and of webhooks. */
export const EXCHANGE_MIGRATIONS: Migrations = { owner: 'exchange', folder: new URL('migrations/', import.meta.url) };
