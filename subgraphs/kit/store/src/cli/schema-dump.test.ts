import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { pgliteDatabase } from '../embedded/pglite-database.ts';
import { dumpSchema } from './schema-dump.ts';

const committed = (): Promise<string> => readFile(new URL('../schema.sql', import.meta.url), 'utf8');

test('finds the committed schema equal to the one from the migrations', async () => {
  const command = new URL('store-schema.ts', import.meta.url).pathname;
  const checked = promisify(execFile)(process.execPath, [command, '--check']);
  await expect(checked).resolves.toEqual({ stdout: '', stderr: '' });
});

test('detects a column, an index and a view that are not in the committed schema', async () => {
  const engine = new PGlite();
  await migrate(pgliteDatabase(engine));
  await engine.exec(
    'alter table quarantine add column extra int; create index extra_index on quarantine (at); create view extra_view as select 1 as one',
  );
  const dump = await dumpSchema(engine);
  await engine.close();
  expect(dump).not.toBe(await committed());
  for (const name of ['extra integer', 'extra_index', 'extra_view']) expect(dump).toContain(name);
});
