import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { watermarkOf } from '../partners/change-reader.ts';
import { startSyncedHub } from '../partners/synced-hub.ts';

const page = readFileSync(new URL('../../docs/partners.md', import.meta.url), 'utf8');
const [, curl = ''] = /```sh\n(.*?)```/su.exec(page) ?? [];

test('the curl of the page for partners receives a change', { timeout: 600_000 }, async () => {
  await using hub = await startSyncedHub({ systems: ['shanqitong'] });
  const uscc = hub.mocks.world.platforms.shanqitong.enterprises
    .ordered()
    .find(({ faulty, formerUscc }) => faulty === null && formerUscc === null)?.uscc;
  const env = { HUB: hub.hub.url, TOKEN: hub.hub.development?.tokens.partner, AFTER: await watermarkOf(hub) };
  await hub.mocks.control.apply({ op: 'updateEnterprise', uscc: uscc ?? '', patch: { employees: 4321 } });
  const child = spawn('bash', ['-c', `exec ${curl}`], { env: { PATH: process.env['PATH'], ...env } });
  onTestFinished(() => void child.kill());
  await hub.settled('shanqitong');
  let received = '';
  child.stdout.on('data', (chunk: Buffer) => (received += chunk.toString()));
  await expect.poll(() => received).toContain(`"id":"${uscc ?? ''}"`);
  expect(received).toMatch(/event: next\nid: [\w-]+\ndata: /u);
});
