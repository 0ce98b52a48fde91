import { recordTypeNamed } from '@queqiao/families';
import type { RecordTypeName } from '@queqiao/records';
import { readAttributePath, type AttributePath } from './attribute-path.ts';

/** A cooperation, which has both, lies where its enterprise lies. */
const OWNERS = ['enterprise', 'school'] as const;

/**
 * Where records of a type lie: the region of the enterprise or the school that they are of. Null for those that have a
 * region of their own, and those that are of neither: they lie where the record says, or else where its platform is.
 */
export function placeOf(type: RecordTypeName): AttributePath | null {
  const { attributes, references } = recordTypeNamed(type);
  if (Object.hasOwn(attributes.shape, 'region')) return null;
  const owner = OWNERS.find((name) => Object.hasOwn(references, name));
  if (owner === undefined) return null;
  const path = readAttributePath(type, `${owner}.region`);
  if ('problem' in path) throw new TypeError(path.problem);
  return path;
}
