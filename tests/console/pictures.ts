import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumPath } from '../src/chromium.ts';
import { ROOT } from '../architecture/packages.ts';
import { startConsole } from './console-rig.ts';

// `pnpm pictures`: the pictures of docs/console.md.
const PICTURES = { 'console-indicator': '/console/indicators/baoji-2024-37/municipal-enterprises' };

const executable = chromiumPath(process.env);
if (executable === undefined) throw new Error('Say in TEST_CHROMIUM where Chromium is.');
const folder = join(ROOT, 'docs/images');
await mkdir(folder, { recursive: true });
await using rig = await startConsole(executable);
for (const [name, path] of Object.entries(PICTURES)) {
  const { page, context } = await rig.open('administrator', path, { width: 1366, height: 900 });
  await page.getByText(/现值 \d+ 户/u).waitFor();
  await page.getByRole('table', { name: '证据' }).getByRole('link').first().waitFor();
  await page.locator('.chart svg').waitFor();
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
