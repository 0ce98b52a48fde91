import { expect, test } from 'vitest';
import type { NormalisedRecord } from '../index.ts';
import { live, provenanceOf } from './index.ts';

const record: NormalisedRecord = {
  system: 'zhijiao',
  type: 'School',
  id: '4161000001',
  region: '610302',
  attributes: {},
  personal: null,
  modifiedAt: '2025-03-01T00:00:00Z',
  formerId: null,
};

test('returns the source and the age of a platform record', () => {
  expect(provenanceOf(live(record, '2025-03-02T00:00:00Z'))).toEqual({
    system: 'zhijiao',
    type: 'School',
    recordId: '4161000001',
    version: null,
    modifiedAt: '2025-03-01T00:00:00Z',
    fetchedAt: '2025-03-02T00:00:00Z',
    stale: false,
  });
});

test('marks a last known record as stale, with its version', () => {
  const known = { record, fetchedAt: '2025-03-02T00:00:00Z', stale: true, version: 7 };
  expect(provenanceOf(known)).toMatchObject({ stale: true, version: 7 });
});
