import type { Migrations } from '@queqiao/store';

/** The tables of persons and of their sessions in the console. */
export const PEOPLE_MIGRATIONS: Migrations = { owner: 'people', folder: new URL('migrations/', import.meta.url) };
