export type PathElement = string | number;

/** Where a value stands in the answer, from the inside out. */
export interface AnswerPath {
  readonly above: AnswerPath | null;
  readonly key: PathElement;
}

/** The place of the answer itself. */
export const ROOT_PATH: AnswerPath = Object.freeze({ above: null, key: '' });

/** As it stands in an error: from the outside in, without the root. */
export function elementsOf(path: AnswerPath): PathElement[] {
  const elements: PathElement[] = [];
  for (let at = path; at.above; at = at.above) elements.push(at.key);
  return elements.toReversed();
}
