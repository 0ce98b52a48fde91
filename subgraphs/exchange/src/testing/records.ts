import type { JsonValue, NormalisedRecord, RecordTypeName } from '@queqiao/records';

type Attributes = Readonly<Record<string, JsonValue>>;
type More = Partial<Omit<NormalisedRecord, 'type' | 'id' | 'attributes'>>;

/** A record with the attributes that a test cares about. */
export function record(
  type: RecordTypeName,
  id: string,
  attributes: Attributes = {},
  more: More = {},
): NormalisedRecord {
  return {
    system: 'zhijiao',
    type,
    id,
    region: '610300',
    attributes,
    personal: null,
    modifiedAt: '2026-01-01T00:00:00.000Z',
    formerId: null,
    ...more,
  };
}
