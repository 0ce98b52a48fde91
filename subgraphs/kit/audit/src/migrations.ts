import type { Migrations } from '@queqiao/store';

/** The tables of the audit log. They refer to no other. */
export const AUDIT_MIGRATIONS: Migrations = { owner: 'audit', folder: new URL('migrations/', import.meta.url) };
