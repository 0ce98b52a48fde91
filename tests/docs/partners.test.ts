import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { watermarkOf } from '../partners/change-reader.ts';
import { dataOf, startSyncedHub, type SyncedHub } from '../partners/synced-hub.ts';
import { WebhookReceiver } from '../partners/webhook-receiver.ts';

const page = readFileSync(new URL('../../docs/partners.md', import.meta.url), 'utf8');
/** The example of a language that has these words in it. */
function example(language: string, words: string): string {
  const found = Array.from(
    page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gsu')),
    ([, text = '']) => text,
  );
  const one = found.find((text) => text.includes(words));
  if (one === undefined) throw new Error(`the page has no example in ${language} with ${words}`);
  return one;
}

const opened = new AsyncDisposableStack();
let hub: SyncedHub;
let token: string;
let usccs: string[];
let employees = 4_000;

beforeAll(async () => {
  hub = opened.use(await startSyncedHub({ systems: ['shanqitong'], variables: { WEBHOOK_ALLOW_PRIVATE: 'true' } }));
  token = hub.hub.development?.tokens.partner ?? '';
  usccs = hub.mocks.world.platforms.shanqitong.enterprises
    .ordered()
    .filter(({ faulty, formerUscc }) => faulty === null && formerUscc === null)
    .map(({ uscc }) => uscc);
});
afterAll(() => opened.disposeAsync());

/** Changes an enterprise; gives its id. */
async function change(): Promise<string> {
  const uscc = usccs.pop() ?? '';
  await hub.mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { employees: ++employees } });
  await hub.settled('shanqitong');
  return uscc;
}

function outputOf(child: ChildProcess): () => string {
  onTestFinished(() => void child.kill());
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return () => output;
}

/** Node with a module, as a partner with the packages installed runs it. */
const NODE = { cwd: fileURLToPath(new URL('..', import.meta.url)), env: { PATH: process.env['PATH'] } };
const moduleOf = (values: Readonly<Record<string, unknown>>, code: string): string[] => [
  '--input-type=module',
  '-e',
  `${Object.entries(values)
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`)
    .join('\n')}\n${code}`,
];

test('the curl of the page for partners receives a change', async () => {
  const env = { PATH: process.env['PATH'], HUB: hub.hub.url, TOKEN: token, AFTER: await watermarkOf(hub) };
  const uscc = await change();
  const output = outputOf(spawn('bash', ['-c', `exec ${example('sh', 'curl')}`], { env }));
  await expect.poll(output).toContain(`"id":"${uscc}"`);
  expect(output()).toMatch(/event: next\nid: [\w-]+\ndata: /u);
});

test('the graphql-ws of the page receives a change', async () => {
  const code = example('js', 'graphql-ws').replace('ws://127.0.0.1:4000', hub.hub.url.replace('http', 'ws'));
  const after = await watermarkOf(hub);
  const uscc = await change();
  const output = outputOf(spawn(process.execPath, moduleOf({ token, after }, code), NODE));
  await expect.poll(output).toContain(`id: '${uscc}'`);
});

test('the webhook of the page is registered, and its delivery verified', async () => {
  await using receiver = await WebhookReceiver.start();
  const mutation = example('graphql', 'registerWebhook').replace('https://partner.example/hook', receiver.url);
  const { registerWebhook } = dataOf(await hub.ask(mutation, { role: 'partner' })) as {
    readonly registerWebhook: { readonly secret: string; readonly webhook: { readonly id: string } };
  };
  const uscc = await change();
  const [delivery] = await receiver.received(1);
  const { secret, webhook } = registerWebhook;
  const code = `${example('js', 'standardwebhooks')}\nconsole.log(JSON.stringify(data));`;
  const { body, headers } = delivery!;
  const { stdout } = await promisify(execFile)(process.execPath, moduleOf({ secret, body, headers }, code), NODE);
  expect(JSON.parse(stdout)).toMatchObject({ changes: { record: { id: uscc } } });
  await hub.ask('mutation ($id: ID!) { deleteWebhook(id: $id) }', { role: 'partner', variables: { id: webhook.id } });
});
