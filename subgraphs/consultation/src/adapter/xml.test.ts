import { ContractBreach } from '@queqiao/platform/upstream';
import { expect, test } from 'vitest';
import { readXml } from './xml.ts';

function read(text: string): unknown {
  return readXml(new TextEncoder().encode(text));
}

test('keeps leading zeros and numbers as they are written', () => {
  expect(read('<topics total="007"><topic id="0012"><title>007</title></topic></topics>')).toEqual({
    topics: { total: '007', topic: [{ id: '0012', title: '007' }] },
  });
});

test('gives a list of one for one element of a kind that may repeat', () => {
  expect(read('<topics total="1"><topic id="1"><related uscc="a"/></topic></topics>')).toEqual({
    topics: { total: '1', topic: [{ id: '1', related: [{ uscc: 'a' }] }] },
  });
});

test('leaves markup within CDATA untouched, and reads references outside it', () => {
  expect(read('<opinion id="1"><![CDATA[<b>a &amp; b</b> &#20013;]]></opinion>')).toEqual({
    opinion: [{ id: '1', text: '<b>a &amp; b</b> &#20013;' }],
  });
  expect(read('<a x="&quot;&#x4E2D;">&lt;&#20013;&amp;lt;</a>')).toEqual({ a: { x: '"中', text: '<中&lt;' } });
});

test('expands no entity that a document declares', () => {
  expect(read('<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>')).toEqual({ a: '&x;' });
});

test.for([
  ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ['an element that is not closed', '<topics total="1"><topic id="1"></topics>'],
  ['a body cut off', '<topics total="1"><topic id="1"'],
  ['no XML at all', 'Bad Gateway'],
  ['an empty body', ''],
  ['elements without end', '<a>'.repeat(5_000)],
] as const)('takes %s for a breach of contract', ([, text]) => {
  expect(() => read(text)).toThrow(ContractBreach);
});

test('takes bytes that are no UTF-8 for a breach of contract', () => {
  expect(() => readXml(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e))).toThrow(ContractBreach);
});
