import { recordTypeNamed } from '@queqiao/families';
import type { RecordReference, RecordTypeName } from '@queqiao/records';
import { attributesOf, type Attribute } from './attribute.ts';

/** References that a path may follow. */
const LONGEST_PATH = 3;

/** One reference on the way of a path: from the records reached so far to those of another type. */
interface PathStep {
  readonly name: string;
  readonly reference: RecordReference;
}

/** An attribute of a record, or of one that it refers to: `status`, `school.level`, `demand.enterprise.scale`. */
export interface AttributePath {
  readonly text: string;
  readonly steps: readonly PathStep[];
  readonly attribute: Attribute;
}

function attribute(type: RecordTypeName, name: string): Attribute | undefined {
  return attributesOf(recordTypeNamed(type)).find((candidate) => candidate.name === name);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '—' : names.join(', ');
}

/** What the names of a record type are, for one that has mistaken them. */
function unknownAttribute(type: RecordTypeName, name: string): string {
  const known = attributesOf(recordTypeNamed(type)).map((one) => one.name);
  return `${type} 没有属性“${name}”,有:${listed(known)} (${type} has no attribute ${name})`;
}

function unknownReference(type: RecordTypeName, name: string): string {
  const known = Object.keys(recordTypeNamed(type).references);
  return `${type} 没有引用“${name}”,有:${listed(known)} (${type} has no reference ${name})`;
}

/**
 * Reads a path over the record types' own schemas. Gives what is wrong with it, Chinese first, when an attribute or a
 * reference on the way does not exist, or when the path is longer than three references.
 */
export function readAttributePath(type: RecordTypeName, text: string): AttributePath | { readonly problem: string } {
  const names = text.split('.');
  const last = names.at(-1) ?? '';
  if (names.length - 1 > LONGEST_PATH) {
    return { problem: `路径“${text}”超过 ${LONGEST_PATH} 层引用 (more than ${LONGEST_PATH} references)` };
  }
  const steps: PathStep[] = [];
  let at = type;
  for (const name of names.slice(0, -1)) {
    const { references } = recordTypeNamed(at);
    const reference = Object.hasOwn(references, name) ? references[name] : undefined;
    if (reference === undefined) return { problem: unknownReference(at, name) };
    steps.push({ name, reference });
    at = reference.type;
  }
  const found = attribute(at, last);
  return found === undefined ? { problem: unknownAttribute(at, last) } : { text, steps, attribute: found };
}
