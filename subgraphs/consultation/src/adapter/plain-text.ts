import { decodeHTML } from 'entities';

// Each of these reads a text once from left to right, whatever it contains: an unclosed element extends to the end.
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const NO_TEXT = /<(script|style|textarea|option)\b[\s\S]*?(?:<\/\1[^<>]*>?|$)/gi;
const LINE_END = /<(?:br|\/p|\/li|\/div|\/tr|\/h[1-6])\b[^<>]*>?/gi;
const TAG = /<[/!?a-z][^<>]*>?/gi;
const EMPTY_LINES = /\n\s*\n/g;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The text of an HTML fragment as safe HTML, its lines separated by `<br />`, without any other markup. Takes linear time,
 * for fragments that would take too long to sanitise with their markup.
 */
export function plainText(html: string): string {
  const text = html.replace(COMMENT, '').replace(NO_TEXT, '').replace(LINE_END, '\n').replace(TAG, '');
  return escaped(decodeHTML(text)).trim().replace(EMPTY_LINES, '\n').replaceAll('\n', '<br />');
}
