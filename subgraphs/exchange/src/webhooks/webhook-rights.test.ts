import { expect, test } from 'vitest';
import { narrowed, type SubjectRights } from './webhook-rights.ts';

const registered = { subject: 'somebody', scopes: ['changes:read', 'contact:read'], regions: ['610300', '632800'] };
const rights = (scopes: readonly string[], regions: SubjectRights['regions']): SubjectRights => ({
  scopes: new Set(scopes),
  regions,
});

test('keeps the rights of the token where the hub knows nothing more of its subject', () => {
  expect(narrowed(registered, null)).toEqual({
    subject: 'somebody',
    scopes: new Set(registered.scopes),
    regions: registered.regions,
  });
});

test('loses the scopes that its subject has lost, and gains none', () => {
  const { scopes } = narrowed(registered, rights(['changes:read', 'audit:read'], null));
  expect(scopes).toEqual(new Set(['changes:read']));
});

test.each([
  [null, ['610300', '632800']],
  [['610300'], ['610300']],
  [['610000'], ['610300']],
  [['610302'], ['610302']],
  [['110000'], []],
  [[], []],
] as const)('reaches, of a subject confined to %o, only %o', (regions, expected) => {
  expect(narrowed(registered, rights(['changes:read'], regions)).regions).toEqual(expected);
});

test('is confined where its token was not, once its subject is', () => {
  expect(narrowed({ ...registered, regions: null }, rights([], ['610300'])).regions).toEqual(['610300']);
});
