/** The clauses of a document's text by locator, each with the text of what stands below it. */
export type ClauseTree = ReadonlyMap<string, string>;

interface HeadingKind {
  readonly level: number;
  readonly pattern: RegExp;
  /** The heading as a part of a locator. */
  readonly part: (marker: string) => string;
}

const CHINESE = '[一二三四五六七八九十百]+';

const HEADINGS: readonly HeadingKind[] = [
  { level: 1, pattern: new RegExp(`^(${CHINESE})、`), part: (marker) => marker },
  { level: 2, pattern: new RegExp(`^\\((${CHINESE})\\)`), part: (marker) => `(${marker})` },
  { level: 3, pattern: /^(\d{1,2})(?:[.、](?!\d))/, part: (marker) => marker },
  { level: 4, pattern: /^\((\d{1,2})\)/, part: (marker) => `(${marker})` },
];

const ANNEX = /^附件\d*(?::|$)/;

/** The text as it is compared: full-width letters, digits, brackets and signs become half-width (NFKC), spaces go. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\S\n]/g, '');
}

/**
 * Parses the headings 一、 (一) 1. (1) and 附件, each at the start of a line, with half-width or full-width brackets. A
 * clause's text has its heading's line and all that follows until the next heading of its own level or above, so a
 * chapter holds the text of its sections; the headings' numbers are left out. What stands before the first heading is
 * in no clause.
 */
export function parseClauses(text: string): ClauseTree {
  const clauses = new Map<string, string>();
  let open: { readonly level: number; readonly locator: string }[] = [];
  for (const line of normaliseText(text).split('\n')) {
    const heading = HEADINGS.find(({ pattern }) => pattern.test(line));
    let body = line;
    if (ANNEX.test(line)) open = [{ level: 1, locator: '附件' }];
    else if (heading) {
      const [numbering = '', marker = ''] = heading.pattern.exec(line) ?? [];
      open = open.filter(({ level }) => level < heading.level);
      const locator = [...open.slice(-1).map((parent) => parent.locator), heading.part(marker)].join('.');
      open.push({ level: heading.level, locator });
      body = line.slice(numbering.length);
    }
    for (const { locator } of open) clauses.set(locator, `${clauses.get(locator) ?? ''}${body}\n`);
  }
  return clauses;
}
