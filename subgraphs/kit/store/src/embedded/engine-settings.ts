import { PGlite } from '@electric-sql/pglite';

/**
 * Settings of PostgreSQL for an engine that lives in the hub's own process. Memory that it takes once it keeps for good:
 * a WebAssembly memory only grows.
 * https://www.postgresql.org/docs/current/runtime-config-resource.html
 */
const SETTINGS = {
  // 128 MB by default, all of it resident from the start. The operating system caches the files as well: with 8 MB, a
  // first load takes what it takes with 16.
  shared_buffers: '8MB',
  // Follows shared_buffers by default, and would be 256 kB.
  wal_buffers: '1MB',
  // 64 MB by default, for the making of an index.
  maintenance_work_mem: '16MB',
};

/** How the engine is started: as its makers say, with these settings. */
export const START_PARAMETERS: readonly string[] = [
  ...PGlite.defaultStartParams,
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];
