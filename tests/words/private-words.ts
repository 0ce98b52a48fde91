import type { WrittenText } from './written-words.ts';

/** Words that earlier versions used in a meaning of their own, with the field's terms for the same. */
export const PRIVATE_WORDS: Readonly<Record<string, string>> = {
  bond: 'parent reference',
  flights: 'single flight',
  standing: 'indicators by entity, progress',
  stirred: 'dirty',
  stray: 'orphan',
  tells: 'returns, reports, sends',
  told: 'received, reported',
  unbearable: 'null in a non-null position',
  untold: 'missing, not reported',
  upkeep: 'incremental update',
  patience: 'batch window, time limit',
};

/** Names that others rely on, and that are therefore never renamed. */
const PUBLIC_NAMES: ReadonlyMap<string, (file: string) => boolean> = new Map([
  // `JobDemand.untold` of the schema.
  ['untold', () => true],
  // A column of the store.
  ['told_hash', () => true],
  // A key of the watermark that the enterprise feed stores, and a count that the exchange still gives its observer.
  [
    'told',
    (file: string) =>
      file.startsWith('subgraphs/enterprise/src/feed.') || file === 'gateway/hub/src/observability/sync-metrics.ts',
  ],
]);

function wordsOf({ kind, text }: WrittenText): readonly string[] {
  if (kind === 'identifier') return text.split(/(?=[A-Z])|[_$#\d]+/u).map((part) => part.toLowerCase());
  // Names of code between backticks are identifiers, which are checked where they are declared.
  return (
    text
      .replaceAll(/`[^`\n]*`/gu, '')
      .toLowerCase()
      .match(/[a-z]+/gu) ?? []
  );
}

/** The private words in a text of a file (relative to the workspace). */
export function privateWordsIn(file: string, written: WrittenText): readonly string[] {
  if (written.kind === 'identifier' && PUBLIC_NAMES.get(written.text)?.(file) === true) return [];
  return wordsOf(written).filter((word) => Object.hasOwn(PRIVATE_WORDS, word));
}
