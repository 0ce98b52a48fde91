import { afterAll, beforeAll, expect, test } from 'vitest';
import { dig, rowsAt } from '../src/answer.ts';
import { startTestHub, type TestHub } from '../src/test-hub.ts';

// What an administrator reports by hand: the files behind it, several values as one batch, and a click that is sent twice.

const REPORTED = 'haixi-2020-93/industry-enterprises';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const PROPOSE = `mutation ($inputs: [ReportInput!]!) {
  proposeReports(inputs: $inputs) { id batch report { value attachments { id name mediaType bytes sha256 url } } } }`;

let rig: TestHub;
beforeAll(async () => {
  rig = await startTestHub();
});
afterAll(() => rig[Symbol.asyncDispose]());

function tokenOf(role: 'portal' | 'partner' | 'administrator' | 'approver'): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${rig.hub.development?.tokens[role] ?? ''}` };
}

function send(
  content: Uint8Array,
  name: string,
  headers = tokenOf('administrator'),
  field = 'file',
): Promise<Response> {
  const form = new FormData();
  form.set(field, new Blob([new Uint8Array(content)]), name);
  return fetch(`${rig.hub.url}/attachments`, { method: 'POST', body: form, headers });
}

interface Sent {
  readonly id: string;
  readonly sha256: string;
  readonly url: string;
}

async function kept(content: Uint8Array, name: string): Promise<Sent> {
  const response = await send(content, name);
  expect(response.status).toBe(201);
  return (await response.json()) as Sent;
}

const fetched = async (url: string, headers: Readonly<Record<string, string>>) =>
  fetch(`${rig.hub.url}${url}`, { headers });
const row = (value: number, more: object = {}) => ({
  indicator: REPORTED,
  asOf: '2025-12-31',
  value,
  note: '年报',
  ...more,
});

test('takes a picture, a PDF and an office file by what they contain, and gives them back as they were', async () => {
  const picture = await kept(PNG, '../截图.exe');
  expect(picture).toMatchObject({ name: '截图.exe', mediaType: 'image/png', bytes: PNG.byteLength });
  expect((await kept(Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), '批文.pdf')) as object).toMatchObject({
    mediaType: 'application/pdf',
  });
  const report = await fetched('/reports/baoji-2024-37.xlsx', tokenOf('administrator'));
  const sheet = Buffer.from(await report.arrayBuffer());
  expect((await kept(sheet, '表.txt')) as object).toMatchObject({
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
  const back = await fetched(picture.url, tokenOf('administrator'));
  expect(Buffer.from(await back.arrayBuffer())).toEqual(PNG);
  expect(Object.fromEntries(back.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': expect.stringContaining("attachment; filename*=UTF-8''"),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  });
});

test('refuses what is no such file, what is too large, and callers who may not report', async () => {
  expect((await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg')).status).toBe(415);
  expect((await send(Buffer.from('MZ\u0090\u0000'), 'a.pdf')).status).toBe(415);
  expect((await send(Buffer.from('plain text'), 'a.png')).status).toBe(415);
  expect((await send(Buffer.alloc(0), 'a.png')).status).toBe(400);
  expect((await send(PNG, 'a.png', tokenOf('administrator'), 'other')).status).toBe(400);
  const large = Buffer.concat([PNG, Buffer.alloc(20 * 1024 * 1024)]);
  expect((await send(large, 'large.png')).status).toBe(413);
  expect((await send(PNG, 'a.png', {})).status).toBe(401);
  expect((await send(PNG, 'a.png', tokenOf('portal'))).status).toBe(403);
  const raw = await fetch(`${rig.hub.url}/attachments`, {
    method: 'POST',
    body: PNG,
    headers: tokenOf('administrator'),
  });
  expect(raw.status).toBe(415);
});

test('shows the files of a proposal to those who may decide it, and to nobody else', async () => {
  const file = await kept(PNG, '证明.png');
  expect((await fetched(file.url, tokenOf('approver'))).status).toBe(404);
  const answer = await rig.ask(PROPOSE, {
    variables: { inputs: [row(7, { attachments: [file.id] })] },
    role: 'administrator',
  });
  const [proposal] = rowsAt(answer, 'proposeReports');
  expect(dig(proposal, 'report.attachments')).toEqual([
    expect.objectContaining({ sha256: file.sha256, url: file.url }),
  ]);
  expect((await fetched(file.url, tokenOf('approver'))).status).toBe(200);
  expect((await fetched(file.url, tokenOf('portal'))).status).toBe(404);
  expect((await fetched(file.url, {})).status).toBe(401);
  expect((await fetched('/attachments/nonsense', tokenOf('approver'))).status).toBe(404);
  // Nobody hands in what another person has sent.
  const stolen = await rig.ask(PROPOSE, {
    variables: { inputs: [row(8, { attachments: [crypto.randomUUID()] })] },
    role: 'administrator',
  });
  expect(stolen.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('takes several reports as one batch or none, and names the wrong row', async () => {
  const wrong = await rig.ask(PROPOSE, {
    variables: { inputs: [row(1), row(2), row(3, { indicator: 'none' })] },
    role: 'administrator',
  });
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', row: 2 });
  const none = await rig.ask('{ proposals(kind: REPORT) { nodes { report { value } } } }', { role: 'approver' });
  expect(rowsAt(none, 'proposals.nodes').map((each) => dig(each, 'report.value'))).not.toContain(2);
});

test('does once what is sent twice under one key, and refuses another request under it', async () => {
  const under = (key: string, value: number) =>
    rig.ask(PROPOSE, {
      variables: { inputs: [row(value)] },
      role: 'administrator',
      headers: { 'idempotency-key': key },
    });
  const [first, second] = await Promise.all([under('click-1', 41), under('click-1', 41)]);
  expect(first.errors).toBeUndefined();
  expect(second.data).toEqual(first.data);
  expect((await under('click-1', 41)).data).toEqual(first.data);
  expect((await under('click-1', 42)).errors?.[0]?.extensions.code).toBe('CONFLICT');
  expect((await under('not a key', 43)).status).toBe(400);
  const all = await rig.ask('{ proposals(kind: REPORT, first: 100) { nodes { report { value } } } }', {
    role: 'approver',
  });
  const values = rowsAt(all, 'proposals.nodes').map((each) => dig(each, 'report.value'));
  expect(values.filter((value) => value === 41)).toHaveLength(1);
});
