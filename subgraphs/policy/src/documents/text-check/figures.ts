import { CHINESE_NUMERAL_CHARACTERS, readChineseNumeral } from './chinese-numeral.ts';

/** A number, or a range of two, as it stands in a text. */
export interface Figure {
  readonly lower: number;
  /** The upper end of a range; null for one number. */
  readonly upper: number | null;
  readonly percent: boolean;
  /** As written. */
  readonly text: string;
  /** The characters right after it, which tell the unit. */
  readonly after: string;
  /** Written in digits: a Chinese numeral may as well be part of a word. */
  readonly digits: boolean;
}

const ARABIC = String.raw`\d+(?:,\d{3})*(?:\.\d+)?[万亿]?`;
const CHINESE = `[${CHINESE_NUMERAL_CHARACTERS}]+`;
const DASH = '(?:-|—{1,2}|–|~|至|到)';
const NUMBER = new RegExp(
  `(?<share>百分之)?(?<lower>${ARABIC}|${CHINESE})(?<sign>%)?(?:${DASH}(?:百分之)?(?<upper>${ARABIC}|${CHINESE})(?<upperSign>%)?)?`,
  'gu',
);

/** Numbers that name or order something, or tell a day: 第一, 3+2, 1(产业)+N, (1), 2024年, 〔2024〕37号. */
const NAMING_BEFORE = /[第+〔A-Za-z\d]$/u;
const NAMING_AFTER = /^(?:\+|\([^)]*\)\+|〕|号|[A-Za-z])/u;

function isNaming(before: string, after: string): boolean {
  return NAMING_BEFORE.test(before) || NAMING_AFTER.test(after) || (before.endsWith('(') && after.startsWith(')'));
}

const YEAR = /^(?:19|20)\d{2}$/;

function read(text: string): number | null {
  const match = /^([\d,]+(?:\.\d+)?)([万亿]?)$/.exec(text);
  if (!match) return readChineseNumeral(text);
  return Number((match[1] ?? '').replaceAll(',', '')) * ({ 万: 1e4, 亿: 1e8 }[match[2] ?? ''] ?? 1);
}

/** The figures of a normalised text, in their order: 35, 4-5, 10%—30%, 百分之八十七, 1.2万, 十五. */
export function findFigures(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const { lower = '', upper, share, sign, upperSign } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, end + 4);
    const low = read(lower);
    const high = upper === undefined ? null : read(upper);
    if (low === null || isNaming(text.slice(0, start), text.slice(end))) continue;
    if (YEAR.test(lower) && after.startsWith('年')) continue;
    figures.push({
      lower: low,
      upper: high,
      percent: share !== undefined || sign !== undefined || upperSign !== undefined,
      text: match[0],
      after,
      digits: /\d/.test(match[0]),
    });
  }
  return figures;
}
