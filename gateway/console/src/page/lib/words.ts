import { usePreferences, type Language } from '../app/preferences.ts';

/** Whatever a screen says: a text, or a text with parameters. */
type Word = string | ((...parameters: never[]) => string);

/** A dictionary: the same names in both languages. */
export interface Words<T> {
  readonly zh: T;
  readonly en: T;
}

/** The texts of a dictionary, without their literal types: `'待办'` is a string. */
type Said<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

/** Declares what a screen says in both languages; a name that one of them lacks does not compile. */
export function defineWords<T extends Readonly<Record<string, Word>>>(words: {
  readonly zh: T;
  readonly en: Said<NoInfer<T>>;
}): Words<Said<T>> {
  return words as Words<Said<T>>;
}

/** The dictionary in the language that somebody has chosen. */
export function useWords<T>(words: Words<T>): T {
  return words[usePreferences().language];
}

/** One of the two languages of a text `中文 / English`, as the schema and the hub's messages have them. */
export function inLanguage(text: string, language: Language): string {
  const cut = text.indexOf(' / ');
  if (cut > 0) return language === 'zh' ? text.slice(0, cut) : text.slice(cut + 3);
  // What follows the brackets is of both: a code of the network, or a number.
  const [, zh, en, rest] = /^(.*?\S)\s*\(([\x20-\x7e]+)\)([\x20-\x7e]*)$/su.exec(text) ?? [];
  if (zh === undefined || en === undefined) return text;
  return `${language === 'zh' ? zh : en}${rest ?? ''}`;
}
