import type { Migrations } from './migrate.ts';

/** The tables of records, their versions and the change log. */
export const STORE_MIGRATIONS: Migrations = { owner: 'store', folder: new URL('migrations/', import.meta.url) };
