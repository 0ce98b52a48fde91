import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test.each([
  ['/console', '/console'],
  ['/console/', '/console/'],
  ['/console/indicators?status=OVERDUE&q=%E5%8C%BA#top', '/console/indicators?status=OVERDUE&q=%E5%8C%BA#top'],
  ['/console/a b"<x>', '/console/a%20b%22%3Cx%3E'],
])('returns to the screen %s', (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});

test.each([
  undefined,
  ['/console/a', '/console/b'],
  '',
  '/',
  '/graphql',
  '/consoles',
  'https://evil.example/console/',
  '//evil.example/console/',
  '/\\evil.example/console/',
  '\\\\evil.example\\console',
  '/console/../..//evil.example',
  '/console/..%2f..',
  'javascript:alert(1)//console/',
  'data:text/html,/console/',
  'http://hub.invalid:99/console/',
  'http://user@hub.invalid.evil.example/console/',
  ' \t//evil.example/console',
  '/console/sign-in?return=/console/sign-in',
  '/console/sign-out',
  '/console/callback?code=1',
  `/console/${'x'.repeat(2_000)}`,
])('returns to the first screen, not to %j', (asked) => {
  const path = returnPath(asked);
  expect(path === '/console/' || path === '/console/..%2f..').toBe(true);
  expect(new URL(path, 'https://hub.example').origin).toBe('https://hub.example');
});

test('gives no line break to a header', () => {
  expect(returnPath('/console/a\r\nset-cookie: x=1')).toBe('/console/aset-cookie:%20x=1');
});
