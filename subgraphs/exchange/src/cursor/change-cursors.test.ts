import { expect, test } from 'vitest';
import { ChangeCursors } from './change-cursors.ts';

const cursors = new ChangeCursors(Buffer.from('a key'));

test.each([0, 1, 2 ** 40])('gives %d back, and one cursor for it', (position) => {
  const cursor = cursors.encode(position);
  expect(cursors.decode(cursor, 'after')).toBe(position);
  expect(cursors.encode(position)).toBe(cursor);
});

test.each([
  ['nothing', ''],
  ['a number', '12'],
  ['one signed by another hub', new ChangeCursors(Buffer.from('another key')).encode(5)],
  ['one that was moved on', `${cursors.encode(256).slice(0, 10)}C${cursors.encode(256).slice(11)}`],
  ['one that goes on', `${cursors.encode(5)}AAAA`],
])('refuses %s', (_, cursor) => {
  expect(() => cursors.decode(cursor, 'after')).toThrow('after is not a cursor of the change log');
});
