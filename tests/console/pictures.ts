import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumPath } from '../src/chromium.ts';
import { ROOT } from '../architecture/packages.ts';
import { startConsole, type ConsoleRig } from './console-rig.ts';

// `pnpm pictures`: the pictures of docs/console.md.
interface Picture {
  readonly name: string;
  readonly role: Parameters<ConsoleRig['open']>[0];
  readonly path: string;
  /** What the page must show before the picture is taken. */
  readonly shown: string;
}

const INDICATOR = '/console/indicators/baoji-2024-37/municipal-enterprises';
const PICTURES: readonly Picture[] = [
  { name: 'inbox', role: 'administrator', path: '/console', shown: 'table td a' },
  { name: 'indicator', role: 'administrator', path: INDICATOR, shown: '.chart svg text' },
  {
    name: 'indicators',
    role: 'administrator',
    path: '/console/indicators?document=baoji-2024-37&bars=true',
    shown: '.chart svg text',
  },
  { name: 'mapping', role: 'administrator', path: `${INDICATOR}/mapping`, shown: 'section table td, .panel table td' },
  { name: 'signing', role: 'approver', path: '/console/signing?document=baoji-2024-37', shown: 'table td a' },
  { name: 'source', role: 'operator', path: '/console/sources/shanqitong?tab=quarantine', shown: 'table td button' },
  { name: 'partners', role: 'operator', path: '/console/partners', shown: 'table td a' },
  { name: 'audit', role: 'auditor', path: '/console/audit', shown: 'table td a' },
  { name: 'persons', role: 'persons', path: '/console/persons', shown: 'table td button' },
];

const executable = chromiumPath({ TEST_CHROMIUM: '/usr/bin/chromium', ...process.env });
if (executable === undefined) throw new Error('There is no Chromium: say in TEST_CHROMIUM where it is.');
const folder = join(ROOT, 'docs/images');
await mkdir(folder, { recursive: true });
await using rig = await startConsole(executable, { WEBHOOK_ALLOW_PRIVATE: 'true' });
const operation = 'subscription ($after: ID) { changes(after: $after) { ... on Change { cursor } } }';
await rig.hub.ask('mutation ($input: WebhookInput!) { registerWebhook(input: $input) { webhook { id } } }', {
  variables: { input: { url: 'http://127.0.0.1:9/changes', operation } },
  role: 'partner',
});
for (const { name, role, path, shown } of PICTURES) {
  const { page, context } = await rig.open(role, path, { width: 1366, height: 768 });
  await page.locator(shown).first().waitFor();
  await page.screenshot({ path: join(folder, `console-${name}.png`) });
  await context.close();
}
