import { expect, test } from 'vitest';
import { cleanHtml } from './clean-html.ts';

test('keeps text, paragraphs, emphasis and lists', () => {
  const html =
    '<p>甲<br />乙 <b>丙</b><strong>丁</strong><i>戊</i><em>己</em></p><ul><li>庚</li></ul><ol><li>辛</li></ol>';
  expect(cleanHtml(html)).toBe(html);
});

test('keeps a link to an http address and lets it open nothing of ours', () => {
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
])('takes the address %s off a link', ([href]) => {
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

test('gives null for nothing, and for markup that leaves nothing', () => {
  expect(cleanHtml(null)).toBeNull();
  expect(cleanHtml(' <script>x</script> ')).toBeNull();
});
