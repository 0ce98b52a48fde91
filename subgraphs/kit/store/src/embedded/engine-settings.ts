import { PGlite } from '@electric-sql/pglite';

/**
 * Settings of PostgreSQL for an engine inside the hub's process. It never releases memory: a WebAssembly memory only
 * grows.
 * https://www.postgresql.org/docs/current/runtime-config-resource.html
 */
const SETTINGS = {
  // 128 MB by default, all of it resident from the start. The operating system caches the files as well: a first load
  // takes the same time with 8 MB as with 16.
  shared_buffers: '8MB',
  // Follows shared_buffers by default, and would be 256 kB.
  wal_buffers: '1MB',
  // 64 MB by default, for index creation.
  maintenance_work_mem: '16MB',
};

/** The engine's start options: its defaults with these settings. */
export const START_PARAMETERS: readonly string[] = [
  ...PGlite.defaultStartParams,
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];
