import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import type { PGlite } from '@electric-sql/pglite';

/**
 * The statements that make a database's schema, one for each object with what belongs to it, as pg_dump writes them: without the
 * parts that vary between runs or releases.
 */
export async function dumpSchema(engine: PGlite): Promise<readonly string[]> {
  const dump = await pgDump({ pg: engine, args: ['--schema-only', '--no-owner', '--no-privileges'] });
  const [, ...objects] = (await dump.text()).split(/^-- Name: .*$/m);
  // It leaves its transaction and its own settings in the session.
  await engine.exec('rollback');
  await engine.exec('reset all');
  return objects.map(withoutNoise).filter((statement) => statement !== '');
}

function withoutNoise(object: string): string {
  return object
    .split('\n')
    .filter((line) => !/^(?:--|\\(?:un)?restrict|SET |SELECT pg_catalog\.set_config)/.test(line))
    .join('\n')
    .trim();
}
