import iconv from 'iconv-lite';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import * as consultation from './callers/consultation-caller.ts';
import * as education from './callers/education-caller.ts';
import * as enterprise from './callers/enterprise-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
afterEach(() => mocks.control.clearFaults());
const { control, urls } = mocks;
const shanqitong = urls['shanqitong']!;
const qinshangliang = urls['qinshangliang']!;
const zhijiao = urls['zhijiao']!;
const newest = Math.max(...mocks.world.platforms.zhijiao.returns.ordered().map(({ year }) => year));

test('serves a row twice', async () => {
  const before = await education.get(`${zhijiao}/bases?per_page=50`);
  await control.setFault({ kind: 'duplicate-row', system: 'zhijiao', count: 1 });
  const { body } = await education.get(`${zhijiao}/bases?per_page=50`);
  expect(body).toHaveLength(before.body.length + 1);
  const twice = body.find((row, place) => JSON.stringify(row) === JSON.stringify(body[place + 1]))!;
  expect(body.filter((row) => row !== twice)).toHaveLength(before.body.length);
  expect((await education.get(`${zhijiao}/bases?per_page=50`)).body).toEqual(before.body);
});

test('omits a required field of one row', async () => {
  const before = (await enterprise.get(`${shanqitong}/cooperations`)).body.items;
  await control.setFault({ kind: 'missing-field', system: 'shanqitong', call: 'cooperations' });
  const items = (await enterprise.get(`${shanqitong}/cooperations`)).body.items;
  const struck = items.filter((item, place) => JSON.stringify(item) !== JSON.stringify(before[place]));
  expect(struck).toHaveLength(1);
  const missing = ['id', 'uscc', 'school_code', 'modified_at'].filter((name) => !(name in struck[0]!));
  expect(missing).toHaveLength(1);
});

test('serves a named field of one row with the wrong type', async () => {
  await control.setFault({ kind: 'mistyped-field', system: 'zhijiao', call: 'teacher-stats', field: 'fullTime' });
  const { body } = await education.get(`${zhijiao}/teacher-stats?per_page=100`);
  expect(body.filter(({ fullTime }) => fullTime === '不详')).toHaveLength(1);
});

test('serves a wrong value in XML and in CSV', async () => {
  await control.setFault({ kind: 'mistyped-field', system: 'qinshangliang', call: 'topics', field: 'openedAt' });
  const topics = consultation.children(await consultation.get(`${qinshangliang}/topics?size=50`), 'topics', 'topic');
  expect(topics.filter(({ openedAt }) => openedAt === '不详')).toHaveLength(1);
  await control.setFault({ kind: 'mistyped-field', system: 'zhijiao', call: 'returns/{year}.csv', field: '毕业生数' });
  const { bytes } = await education.get(`${zhijiao}/returns/${newest}.csv`);
  expect(iconv.decode(bytes, 'gb18030')).toContain('不详');
});

test.each([
  ['JSON', async () => (await education.get(`${zhijiao}/experts`)).bytes.toString()],
  ['XML', async () => (await consultation.get(`${qinshangliang}/topics`)).text],
  ['CSV', async () => iconv.decode((await education.get(`${zhijiao}/returns/${newest}.csv`)).bytes, 'gb18030')],
])('adds a field that is not in the contract, in %s', async (_format, read) => {
  await control.setFault({ kind: 'unknown-field', system: 'zhijiao', field: '备用字段' });
  await control.setFault({ kind: 'unknown-field', system: 'qinshangliang', field: '备用字段' });
  expect(await read()).toContain('备用字段');
  await control.clearFaults();
  expect(await read()).not.toContain('备用字段');
});

test('serves one row with a wrong check character', async () => {
  const before = (await enterprise.get(`${shanqitong}/enterprises?limit=200`)).body.items;
  await control.setFault({ kind: 'wrong-check-character', system: 'shanqitong', call: 'enterprises' });
  const after = (await enterprise.get(`${shanqitong}/enterprises?limit=200`)).body.items;
  const changed = after.flatMap((item, place) =>
    item['uscc'] === before[place]!['uscc'] ? [] : [[before[place]!, item]],
  );
  expect(changed).toHaveLength(1);
  const [was, is] = changed[0]!.map((item) => String(item['uscc']));
  expect(is!.slice(0, 17)).toBe(was!.slice(0, 17));
  expect(is).not.toBe(was);
});

/** The codes of enterprises in a text. */
function codes(text: string): Set<string> {
  return new Set(text.match(/\b[0-9A-Z]{18}\b/g));
}

test.each([
  ['in XML', 'qinshangliang', 'topics', async () => (await consultation.get(`${qinshangliang}/topics?size=50`)).text],
  [
    'within a row',
    'zhijiao',
    'bases',
    async () => (await education.get(`${zhijiao}/bases?per_page=100`)).bytes.toString(),
  ],
])('serves a code with a wrong check character, %s', async (_place, system, call, read) => {
  const before = codes(await read());
  await control.setFault({ kind: 'wrong-check-character', system, call, count: 1 });
  expect(codes(await read()).difference(before).size).toBeGreaterThan(0);
});

test('writes bytes into the return that are not valid GB18030', async () => {
  const before = await education.get(`${zhijiao}/returns/${newest}.csv`);
  await control.setFault({ kind: 'undecodable-bytes', system: 'zhijiao', count: 1 });
  const { bytes, headers } = await education.get(`${zhijiao}/returns/${newest}.csv`);
  expect(() => new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toThrow(TypeError);
  expect(() => new TextDecoder('gb18030', { fatal: true }).decode(before.bytes)).not.toThrow();
  expect(headers['etag']).not.toBe(before.headers['etag']);
  expect((await education.get(`${zhijiao}/returns/${newest}.csv`)).bytes.equals(before.bytes)).toBe(true);
});
