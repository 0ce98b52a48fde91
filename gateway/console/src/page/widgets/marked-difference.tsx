import { diffArrays } from 'diff';
import { defineWords, useWords } from '../lib/words.ts';
import { Fact } from './fact.tsx';

const words = defineWords({
  zh: { old: '原', now: '新', none: '(无)' },
  en: { old: 'Old', now: 'New', none: '(none)' },
});

/** Parts of a sentence that change as a whole: words, and single Chinese characters. */
const PARTS = /[\p{Script=Han}]|[\w.%-]+|\s+|./gu;

/** Two sentences, what is only in one of them marked: struck out in the old, underlined in the new. */
export function MarkedDifference({ before, after }: { readonly before: string | null; readonly after: string | null }) {
  const say = useWords(words);
  const parts = diffArrays([...((before ?? '').match(PARTS) ?? [])], [...((after ?? '').match(PARTS) ?? [])]);
  const keyed = parts.map((part, index) => ({ ...part, key: `${index}`, text: part.value.join('') }));
  return (
    <dl className="facts" style={{ gridTemplateColumns: '1fr' }}>
      <Fact name={say.old}>
        {before === null
          ? say.none
          : keyed
              .filter(({ added }) => !added)
              .map(({ key, removed, text }) => (removed ? <del key={key}>{text}</del> : <span key={key}>{text}</span>))}
      </Fact>
      <Fact name={say.now}>
        {after === null
          ? say.none
          : keyed
              .filter(({ removed }) => !removed)
              .map(({ key, added, text }) => (added ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>))}
      </Fact>
    </dl>
  );
}
