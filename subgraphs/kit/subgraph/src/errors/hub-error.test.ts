import { expect, test } from 'vitest';
import { Absence, ErrorCode, HubError, badInput, notFound } from './index.ts';

test('shows a client code, system and reason, and keeps the cause to itself', () => {
  const cause = new Error('http://10.0.0.1/secret');
  const error = new HubError(ErrorCode.UPSTREAM_TIMEOUT, '慢 (slow)', {
    system: 'qinyun',
    reason: Absence.SOURCE_DOWN,
    extensions: { retryAfter: 3, code: 'SOMETHING_ELSE' },
    cause,
  });
  expect(error.toJSON()).toEqual({
    message: '慢 (slow)',
    extensions: { code: 'UPSTREAM_TIMEOUT', system: 'qinyun', reason: 'SOURCE_DOWN', retryAfter: 3 },
  });
  expect(error.cause).toBe(cause);
});

test('names codes as they are written', () => {
  for (const codes of [ErrorCode, Absence]) {
    for (const [name, code] of Object.entries(codes)) expect(code).toBe(name);
  }
});

test('says which argument is wrong, and which thing is not there', () => {
  expect(badInput('值不对 (wrong)', 'first').extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
  expect(badInput('值不对 (wrong)').extensions).toEqual({ code: 'BAD_USER_INPUT' });
  const missing = notFound('School', '4161000001', 'zhijiao');
  expect(missing.message).toBe('没有这个 School:4161000001 (no such School)');
  expect(missing.extensions).toEqual({ code: 'NOT_FOUND', system: 'zhijiao' });
});
