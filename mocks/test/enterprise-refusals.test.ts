import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { get } from './callers/enterprise-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const base = mocks.urls['shanqitong']!;

test.each([
  ['a limit of more than 200', '/enterprises?limit=201'],
  ['a limit of none', '/enterprises?limit=0'],
  ['a limit that is no number', '/enterprises?limit=many'],
  ['a cursor that is not its own', '/enterprises?cursor=abc'],
  ['a time without zone', '/enterprises?modified_since=2026-01-01T00:00:00'],
  ['a day', '/deletions?since=2026-01-01'],
  ['a region that is none', '/enterprises?region_code=baoji'],
  ['a flag that is none', '/enterprises?key_enterprise=yes'],
  ['51 codes', `/cultivation?uscc=${Array.from({ length: 51 }, () => '91610300MA00000000').join(',')}`],
  ['a batch of 51', `/enterprises/batch?uscc=${Array.from({ length: 51 }, () => '91610300MA00000000').join(',')}`],
  ['a batch without codes', '/enterprises/batch'],
  ['a code of 17 characters', '/tech-demands?uscc=91610300MA0000000'],
  ['codes of a list whose items have none', '/chains?uscc=91610300MA00000000'],
  ['an unknown filter', '/experts?school_code=3610300001'],
  ['a filter given twice', '/cooperations?school_code=3610300001&school_code=3610300002'],
])('refuses %s with a problem', async (_case, path) => {
  const { status, headers, body } = await get<Record<string, unknown>>(base + path);
  expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
  expect(body).toEqual({
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    detail: expect.any(String),
    code: 'BAD_ARGUMENT',
  });
});

test('answers an unknown path with a problem', async () => {
  const { status, body } = await get<Record<string, unknown>>(`${base}/partners`);
  expect([status, body['code']]).toEqual([404, 'NOT_FOUND']);
});
