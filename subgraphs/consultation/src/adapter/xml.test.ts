import { ContractBreach } from '@queqiao/platform/upstream';
import { expect, test } from 'vitest';
import { readXml } from './xml.ts';

function read(text: string): unknown {
  return readXml(new TextEncoder().encode(text));
}

test('retains leading zeros and numbers as text', () => {
  expect(read('<topics total="007"><topic id="0012"><title>007</title></topic></topics>')).toEqual({
    topics: { total: '007', topic: [{ id: '0012', title: '007' }] },
  });
});

test('returns a list for a single element of a repeatable kind', () => {
  expect(read('<topics total="1"><topic id="1"><related uscc="a"/></topic></topics>')).toEqual({
    topics: { total: '1', topic: [{ id: '1', related: [{ uscc: 'a' }] }] },
  });
});

test('leaves markup within CDATA untouched, and reads references outside it', () => {
  expect(read('<opinion id="1"><![CDATA[<b>a &amp; b</b> &#20013;]]></opinion>')).toEqual({
    opinion: [{ id: '1', '#text': '<b>a &amp; b</b> &#20013;' }],
  });
  expect(read('<a x="&quot;&#x4E2D;">&lt;&#20013;&amp;lt;</a>')).toEqual({ a: { x: '"中', '#text': '<中&lt;' } });
});

test('does not change references to unknown entities', () => {
  expect(read('<a>&nbsp;&constructor;&__proto__;</a>')).toEqual({ a: '&nbsp;&constructor;&__proto__;' });
});

test('accepts a document type without declarations', () => {
  expect(read('<!DOCTYPE topics SYSTEM "topics.dtd"><topics>1</topics>')).toEqual({ topics: '1' });
});

test('replaces characters that XML does not allow by the replacement character', () => {
  expect(read('<a>\u000B甲&#11;&#xD800;&#x110000;乙&#x1F600;</a>')).toEqual({ a: '\uFFFD甲\uFFFD\uFFFD\uFFFD乙😀' });
});

test('treats names of prototype properties as plain names', () => {
  const value = read('<topics __proto__="1" constructor="2"><__proto__><polluted>1</polluted></__proto__></topics>');
  expect(JSON.stringify(value)).toBe('{"topics":{"__proto__":["1",{"polluted":"1"}],"constructor":"2"}}');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test.for([
  ['an entity that is declared', '<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>'],
  ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ['an element that is not closed', '<topics total="1"><topic id="1"></topics>'],
  ['a body cut off', '<topics total="1"><topic id="1"'],
  ['no XML at all', 'Bad Gateway'],
  ['an empty body', ''],
  ['elements without end', '<a>'.repeat(5_000)],
  ['elements inside each other', `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`],
  ['more elements than a page has', `<a>${'<b/>'.repeat(60_000)}</a>`],
  ['more attributes than a page has', `<a ${Array.from({ length: 60_000 }, (_, at) => `b${at}=""`).join(' ')}/>`],
  ['a document type without end', `<!DOCTYPE a [${'<!ENTITY x "y">'.repeat(100_000)}]><a/>`],
  ['one element with its name cut by another', '<topics><topic></topics></topic>'],
] as const)('takes %s for a breach of contract', ([, text]) => {
  expect(() => read(text)).toThrow(ContractBreach);
});

test('rejects invalid UTF-8 as a breach of contract', () => {
  expect(() => readXml(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e))).toThrow(ContractBreach);
});
