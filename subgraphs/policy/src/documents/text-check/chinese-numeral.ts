const DIGITS = '零一二三四五六七八九';
const SMALL = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LARGE = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** The characters that numerals are written with. */
export const CHINESE_NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千万亿';

/** The number that a Chinese numeral writes, like 十五 or 一万二千; null when it writes none. */
export function readChineseNumeral(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const small = SMALL.get(character);
    const large = LARGE.get(character);
    const value = DIGITS.indexOf(character);
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
    } else if (large !== undefined) {
      total += (section + (digit ?? 0)) * large;
      section = 0;
      digit = null;
    } else if (value > 0 && digit === null) digit = value;
    else if (value !== 0) return null;
  }
  return text === '' ? null : total + section + (digit ?? 0);
}
