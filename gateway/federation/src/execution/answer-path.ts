export type PathElement = string | number;

/** The path of a value in the answer, from the inside out. */
export interface AnswerPath {
  readonly above: AnswerPath | null;
  readonly key: PathElement;
}

/** The root of the answer. */
export const ROOT_PATH: AnswerPath = Object.freeze({ above: null, key: '' });

/** The path for an error: from the outside in, without the root. */
export function elementsOf(path: AnswerPath): PathElement[] {
  const elements: PathElement[] = [];
  for (let at = path; at.above; at = at.above) elements.push(at.key);
  return elements.toReversed();
}
