import { expect, test } from 'vitest';
import { listsToHold, type KnownList } from './removal-guard.ts';

const LIMITS = { share: 0.2, floor: 3 };

function list(known: number, missing: number, more: Partial<KnownList> = {}): KnownList {
  return { type: 'School', list: '', known, missing, held: 0, removed: 0, ...more };
}

test.each<[sentence: string, lists: readonly KnownList[], held: readonly number[]]>([
  ['lets one of four schools close', [list(4, 1)], []],
  ['lets three of four go within a day', [list(2, 1, { removed: 2 })], []],
  ['holds the fourth removal of a small list within a day', [list(3, 1, { removed: 3 })], [0]],
  ['holds a small list that becomes empty', [list(3, 3)], [0]],
  ['holds the last record of a list', [list(1, 1, { removed: 2 })], [0]],
  ['lets a fifth of a list go', [list(100, 20)], []],
  ['holds more than a fifth', [list(100, 21)], [0]],
  ['adds up what was removed within the day', [list(81, 19, { removed: 19 })], [0]],
  ['counts the day from what there was at its beginning', [list(90, 10, { removed: 10 })], []],
  ['holds a year that is lost, and no other', [list(4, 4, { list: '2017' }), list(400, 0, { list: '2018' })], [0]],
  [
    'holds all lists of a type of which too much is missing in all',
    [list(10, 2, { list: '2017' }), list(4, 1, { list: '2018' }), list(2, 1, { list: '2019' })],
    [0, 1, 2],
  ],
  ['keeps types apart', [list(100, 50), list(100, 1, { type: 'Major' })], [0]],
  ['goes on holding what waits for a decision', [list(100, 10, { held: 10 })], [0]],
  ['decides anew once a list got back some of what was held', [list(100, 9, { held: 10 })], []],
])('%s', (_sentence, lists, held) => {
  expect(listsToHold(lists, LIMITS).map((each) => lists.indexOf(each))).toEqual(held);
});
