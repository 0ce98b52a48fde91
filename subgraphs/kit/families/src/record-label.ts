import { bothLanguages, type JsonValue, type RecordReference, type RecordType } from '@queqiao/records';
import { regionOf } from '@queqiao/records/regions';
import { z } from 'zod';
import { recordTypeNamed } from './families.ts';

/** What people call the values of an attribute, as `oneOf` keeps it; null where it takes any. */
export function valueLabels(type: RecordType, attribute: string): Readonly<Record<string, string>> | null {
  const schema = type.attributes.shape[attribute];
  const labels = schema === undefined ? undefined : z.globalRegistry.get(schema)?.['labels'];
  // Only `oneOf` writes it.
  return labels === undefined ? null : (labels as Readonly<Record<string, string>>);
}

function valueText(type: RecordType, attribute: string, value: JsonValue | undefined): string | null {
  if (value === undefined || value === null || typeof value === 'object') return null;
  const text = String(value).trim();
  if (attribute === 'region') return regionOf(text)?.name ?? text;
  const label = valueLabels(type, attribute)?.[text];
  return label === undefined ? text : bothLanguages(label).chinese;
}

/** One part of a record's label: an attribute of its own, or the label of another record. */
export type LabelPart =
  { readonly attribute: string } | { readonly reference: RecordReference; readonly attributes: readonly string[] };

/** What the label of records of a type is made of. Of a record that it refers to, that one's own attributes. */
export function labelParts(name: string): readonly LabelPart[] {
  const { labelledBy, references } = recordTypeNamed(name);
  return labelledBy.map((part) => {
    const reference = Object.hasOwn(references, part) ? references[part] : undefined;
    if (reference === undefined) return { attribute: part };
    const referred = recordTypeNamed(reference.type);
    return { reference, attributes: referred.labelledBy.filter((each) => !Object.hasOwn(referred.references, each)) };
  });
}

/** A record as far as its label goes. */
export interface LabelledRecord {
  readonly type: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, JsonValue>>;
}

/** What people call a record by its own attributes alone; its id where it has none of them. */
export function ownLabel({ type: name, id, attributes }: LabelledRecord): string {
  const type = recordTypeNamed(name);
  const texts = labelParts(name).flatMap((part) =>
    'attribute' in part ? (valueText(type, part.attribute, attributes[part.attribute]) ?? []) : [],
  );
  return texts.length === 0 ? id : texts.join(' · ');
}

/**
 * What people call a record: its name, or the attributes that distinguish it from others of its type, in Chinese. `labelOf` gives the label of a
 * record that it refers to, null where nobody knows that one: then its key stands there.
 */
export async function recordLabel(
  record: LabelledRecord,
  labelOf: (referred: { readonly type: string; readonly id: string }) => Promise<string | null>,
): Promise<string> {
  const type = recordTypeNamed(record.type);
  const texts = await Promise.all(
    labelParts(record.type).map(async (part) => {
      if ('attribute' in part) return valueText(type, part.attribute, record.attributes[part.attribute]);
      const { type: referred, via } = part.reference;
      const id = record.attributes[via];
      return typeof id === 'string' ? ((await labelOf({ type: referred, id })) ?? id) : null;
    }),
  );
  const known = texts.filter((text) => text !== null);
  return known.length === 0 ? record.id : known.join(' · ');
}
