import { readdirSync } from 'node:fs';

// pnpm bench <name> …: runs one benchmark; the other arguments are passed to it.

const PARTS = new Set([
  'indicator-records',
  'indicator-sql',
  'main',
  'platform-chains',
  'gateway-entry',
  'sync-runs',
  'hostile-kinds',
  'loaded-hub',
]);

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => !PARTS.has(name));
const [name = ''] = process.argv.splice(2, 1);
if (names.includes(name)) {
  // As the hub's own main does, before anything reads it.
  process.env['NODE_ENV'] ??= 'production';
  await import(`./${name}.ts`);
} else {
  console.error(`pnpm bench <name>, where name is one of: ${names.join(', ')}`);
  process.exitCode = 2;
}
