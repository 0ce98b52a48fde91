import { expect, test } from 'vitest';
import { inLanguage } from '../../gateway/console/src/page/lib/words.ts';

test.each([
  ['市级 / municipal', '市级', 'municipal'],
  ['行重复 (the row occurs twice)', '行重复', 'the row occurs twice'],
  [
    '接收方无法到达 (the receiver cannot be reached) ECONNREFUSED',
    '接收方无法到达 ECONNREFUSED',
    'the receiver cannot be reached ECONNREFUSED',
  ],
  ['宝鸡市(示例)', '宝鸡市(示例)', '宝鸡市(示例)'],
])('takes one of the two languages of %s', (text, zh, en) => {
  expect([inLanguage(text, 'zh'), inLanguage(text, 'en')]).toEqual([zh, en]);
});
