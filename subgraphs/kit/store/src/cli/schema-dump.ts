import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import type { PGlite } from '@electric-sql/pglite';

/**
 * The schema of a database as pg_dump writes it, without the parts that vary between runs or releases. It changes the
 * session's search path, so the engine should not be used afterwards.
 */
export async function dumpSchema(engine: PGlite): Promise<string> {
  const dump = await pgDump({ pg: engine, args: ['--schema-only', '--no-owner', '--no-privileges'] });
  const lines = (await dump.text())
    .split('\n')
    .filter((line) => !/^(?:--|\\(?:un)?restrict|SET |SELECT pg_catalog\.set_config)/.test(line));
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
