import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('finds the committed schema of every package equal to the one from its migrations', async () => {
  const command = new URL('store-schema.ts', import.meta.url).pathname;
  const checked = promisify(execFile)(process.execPath, [command, '--check']);
  await expect(checked).resolves.toEqual({ stdout: '', stderr: '' });
});
