import { expect, test } from 'vitest';
import { createRequestScope, Deadline } from '@queqiao/subgraph/request';
import { personalOf, type NormalisedRecord } from './index.ts';

function record(personal: { contactName: string | null; contactPhone: string | null } | null) {
  const parts = { system: 'shanqitong', type: 'Enterprise', id: '9161', region: '610300', attributes: {} } as const;
  return { ...parts, personal, modifiedAt: null, formerId: null } satisfies NormalisedRecord<object, object>;
}

test('notes a record before its personal data is returned', () => {
  const scope = createRequestScope({ id: 'r', deadline: Deadline.after(1_000) });
  const personal = { contactName: '李', contactPhone: null };
  expect(personalOf(record(personal), scope)).toEqual(personal);
  expect(scope.personalReads.take()).toEqual([{ system: 'shanqitong', type: 'Enterprise', id: '9161' }]);
});

test('notes nothing where there is no personal data', () => {
  const scope = createRequestScope({ id: 'r', deadline: Deadline.after(1_000) });
  expect(personalOf(record(null), scope)).toBeNull();
  expect(personalOf(record({ contactName: null, contactPhone: null }), scope)).toBeNull();
  expect(scope.personalReads.take()).toEqual([]);
});
