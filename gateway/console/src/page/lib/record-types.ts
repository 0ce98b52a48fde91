import { RecordTypesDocument, type RecordTypesQuery } from '../generated/documents.ts';
import { usePreferences, type Language } from '../app/preferences.ts';
import { useAsk } from './use-ask.ts';

/** An attribute of a record type. */
export type Attribute = RecordTypesQuery['recordTypes'][number]['attributes'][number];

interface Labelled {
  readonly label: string;
  readonly labelEnglish: string;
}

/** A name in the console's language. */
export function labelOf({ label, labelEnglish }: Labelled, language: Language): string {
  return language === 'zh' ? label : labelEnglish;
}

/** What a record type is called; its own name until the names are known. */
export function useTypeLabel(): (type: string) => string {
  const { language } = usePreferences();
  const { data } = useAsk(RecordTypesDocument, {});
  return (type) => {
    const known = data?.recordTypes.find(({ name }) => name === type);
    return known === undefined ? type : labelOf(known, language);
  };
}
