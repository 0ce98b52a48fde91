import { expect, test } from 'vitest';
import { Absence, ERRORS, ErrorCode, HubError, badInput, errorKind, isErrorCode, notFound } from './index.ts';

test('shows a client code, system and reason, and hides the cause', () => {
  const cause = new Error('http://10.0.0.1/secret');
  const further = { retryAfter: 3, code: 'SOMETHING_ELSE' };
  const error = new HubError(ErrorCode.RATE_LIMITED, '慢 (slow)', {
    system: 'qinyun',
    reason: Absence.SOURCE_DOWN,
    extensions: further,
    cause,
  });
  expect(error.toJSON()).toEqual({
    message: '慢 (slow)',
    extensions: { code: 'RATE_LIMITED', system: 'qinyun', reason: 'SOURCE_DOWN', retryAfter: 3 },
  });
  expect(error.cause).toBe(cause);
});

test('names codes as they are written', () => {
  for (const codes of [ErrorCode, Absence]) {
    for (const [name, code] of Object.entries(codes)) expect(code).toBe(name);
  }
});

test('has a message for every code, Chinese first and then English', () => {
  for (const { message } of Object.values(ERRORS)) expect(message).toMatch(/^\p{Script=Han}[^(]* \([ -~]+\)$/u);
});

test('has a valid HTTP status for each code, with a success only for the refusal of a hash', () => {
  for (const [code, { status }] of Object.entries(ERRORS)) {
    if (code === 'PERSISTED_QUERY_NOT_SUPPORTED') continue;
    expect(status, code).toBeGreaterThanOrEqual(400);
    expect(status, code).toBeLessThan(600);
  }
});

test('does not treat a prototype property as a code', () => {
  for (const name of ['__proto__', 'constructor', 'toString', '', null, 7, ['FORBIDDEN']]) {
    expect(errorKind(name)).toBeUndefined();
    expect(isErrorCode(name)).toBe(false);
  }
});

test("shows clients the errors that subgraphs write for them, and hides those about the gateway's own request", () => {
  expect(isErrorCode('NOT_FOUND')).toBe(true);
  for (const code of [
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'OPERATION_RESOLUTION_FAILURE',
    'BAD_REQUEST',
  ]) {
    expect(isErrorCode(code)).toBe(false);
  }
});

test('names the wrong argument, and the missing entity', () => {
  expect(badInput('值不对 (wrong)', 'first').extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
  expect(badInput('值不对 (wrong)').extensions).toEqual({ code: 'BAD_USER_INPUT' });
  const missing = notFound('School', '4161000001', 'zhijiao');
  expect(missing.message).toBe('没有这个 School:4161000001 (no such School)');
  expect(missing.extensions).toEqual({ code: 'NOT_FOUND', system: 'zhijiao' });
});
