/** A text in two languages. */
export interface BothLanguages {
  readonly chinese: string;
  /** The Chinese text again where nobody wrote an English one. */
  readonly english: string;
}

/** Takes `办学层次 / level` apart: what stands before the first slash with a space behind it is Chinese. */
export function bothLanguages(text: string): BothLanguages {
  const [chinese = text, ...rest] = text.split(/ ?\/ /u);
  return { chinese, english: rest.length === 0 ? chinese : rest.join(' / ') };
}
