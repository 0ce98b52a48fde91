import { expect, test } from 'vitest';
import { cleanHtml } from './clean-html.ts';

test('retains text, paragraphs, emphasis and lists', () => {
  const html =
    '<p>甲<br />乙 <b>丙</b><strong>丁</strong><i>戊</i><em>己</em></p><ul><li>庚</li></ul><ol><li>辛</li></ol>';
  expect(cleanHtml(html)).toBe(html);
});

test('retains a link to an http address, without access to the opening page', () => {
  expect(cleanHtml('<a href="https://example.org/x?a=1&amp;b=2" target="_blank">附件</a>')).toBe(
    '<a rel="noopener" href="https://example.org/x?a=1&amp;b=2">附件</a>',
  );
});

test.for([
  ['javascript:alert(1)'],
  ['JaVaScRiPt:alert(1)'],
  ['java\nscript:alert(1)'],
  ['&#106;avascript:alert(1)'],
  ['data:text/html,x'],
  ['//example.org'],
  ['/admin'],
  ['vbscript:x'],
])('removes the address %s from a link', ([href]) => {
  expect(cleanHtml(`<a href="${href}">附件</a>`)).toBe('<a rel="noopener">附件</a>');
});

test.for([
  ['<script>alert("议题")</script>甲', '甲'],
  ['<style>p{}</style>甲', '甲'],
  ['<img src="x" onerror="alert(1)">甲', '甲'],
  ['<iframe src="https://example.org/"></iframe>甲', '甲'],
  ['<p style="position:fixed" onclick="steal()">甲</p>', '<p>甲</p>'],
  ['<svg><a xlink:href="javascript:alert(1)">甲</a></svg>', '<a rel="noopener">甲</a>'],
  ['<form action="https://example.org"><input name="p">甲</form>', '甲'],
  ['<p>甲', '<p>甲</p>'],
  ['甲 < 乙 & 丙', '甲 &lt; 乙 &amp; 丙'],
] as const)('turns %s into what is safe to show', ([html, safe]) => {
  expect(cleanHtml(html)).toBe(safe);
});

test('returns null for nothing, and for markup without content', () => {
  expect(cleanHtml(null)).toBeNull();
  expect(cleanHtml(' <script>x</script> ')).toBeNull();
});

/** Input of an attacker: a tag, or a character, repeated very often. */
const FLOODS: Readonly<Record<string, string>> = {
  'an opinion of one tag': '<b>'.repeat(256_000),
  'tags closed that were never opened': `${'<b>'.repeat(128_000)}${'</i>'.repeat(128_000)}`,
  'lists inside lists': '<ul><li>'.repeat(128_000),
  'comments without end': '<!--'.repeat(256_000),
  'scripts without end': '<script>'.repeat(128_000),
  'attributes without end': `<a ${'href=x '.repeat(128_000)}`,
  ampersands: '&'.repeat(1_000_000),
  'signs that begin nothing': '<'.repeat(1_000_000),
};

test.for(Object.entries(FLOODS))('takes no longer for %s than for text of the same length', ([, flood]) => {
  const cpu = (): number => process.cpuUsage().user / 1_000;
  const began = cpu();
  const clean = cleanHtml(`<p>甲</p>${flood}`);
  expect(cpu() - began).toBeLessThan(500);
  expect(clean).toMatch(/^甲/);
});

test('returns only the text of HTML with too many tags, line by line', () => {
  const html = `<p>甲 &lt;乙&gt; &amp;amp;</p>${'<b>'.repeat(256_000)}丙<script>alert(1)</script>${'</b>'.repeat(2_000)}<p>丁<img src=x onerror="alert(1)">`;
  expect(cleanHtml(html)).toBe('甲 &lt;乙&gt; &amp;amp;<br />丙丁');
});

test('retains the markup of a long text with a normal number of tags', () => {
  const html = '<p>甲<b>乙</b></p>'.repeat(1_000);
  expect(cleanHtml(html)).toBe(html);
});
