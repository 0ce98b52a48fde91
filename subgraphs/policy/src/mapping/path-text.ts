import { recordTypeNamed } from '@queqiao/families';
import { bothLanguages, type BothLanguages } from '@queqiao/records';
import { regionOf } from '@queqiao/records/regions';
import type { AttributePath } from './attribute-path.ts';
import type { Scalar } from './mapping-rule.ts';

/** One of the two languages that a mapping is written out in. */
export type TextLanguage = keyof BothLanguages;

const TRUTHS = {
  true: { chinese: '是', english: 'yes' },
  false: { chinese: '否', english: 'no' },
} as const;

/** What an attribute is called, after what is referred to on the way: `院校 · 办学层次`, `school: level`. */
export function pathText({ steps, attribute }: AttributePath, language: TextLanguage): string {
  const labels = [...steps.map(({ reference }) => recordTypeNamed(reference.type).label), attribute.description];
  return labels.map((label) => bothLanguages(label)[language]).join(language === 'chinese' ? ' · ' : ': ');
}

/** What a value of an attribute is called; itself where it has no other name. Chinese words stand in quotes, as they run into the others. */
export function valueText({ attribute }: AttributePath, value: Scalar, language: TextLanguage): string {
  const text = String(value);
  const called = attribute.labels?.[text] ?? null;
  const quoted = (name: string): string => (language === 'chinese' ? `“${name}”` : name);
  if (called !== null) return quoted(bothLanguages(called)[language]);
  if (attribute.type === 'Boolean' && (text === 'true' || text === 'false')) return quoted(TRUTHS[text][language]);
  // Regions have no English names.
  if (attribute.type === 'Region' && language === 'chinese') return quoted(regionOf(text)?.name ?? text);
  if (['Int', 'Float', 'Year', 'Date', 'DateTime'].includes(attribute.type)) {
    return language === 'chinese' ? ` ${text}` : text;
  }
  return quoted(text);
}
