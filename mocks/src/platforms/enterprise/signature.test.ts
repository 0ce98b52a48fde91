import { expect, test } from 'vitest';
import { canonicalQuery, signature } from './signature.ts';

test('sorts the query by name and encodes what RFC 3986 reserves', () => {
  const query = new URLSearchParams({
    uscc: 'b,a',
    limit: '50',
    modified_since: '2026-01-01T00:00:00+08:00',
    name: "秦(1)!'*",
  });
  expect(canonicalQuery(query)).toBe(
    'limit=50&modified_since=2026-01-01T00%3A00%3A00%2B08%3A00&name=%E7%A7%A6%281%29%21%27%2A&uscc=b%2Ca',
  );
});

test('signs method, path, query, time, nonce and body', () => {
  const request = {
    method: 'GET',
    path: '/openapi/v2/chains',
    query: new URLSearchParams('limit=1'),
    timestamp: '1700000000000',
    nonce: 'n-1',
    body: new Uint8Array(),
  };
  const signed = signature(request, 'mock-app-secret');
  // printf 'GET\n/openapi/v2/chains\nlimit=1\n1700000000000\nn-1\n<sha256 of nothing>' | openssl dgst -sha256 -hmac mock-app-secret
  expect(signed).toBe('2309809b260e8ec6ed8288a9dfb9fbfbda5a098eb88e31ef450e4389484d5c66');
  for (const other of [{ method: 'POST' }, { path: '/chains' }, { nonce: 'n-2' }, { body: Buffer.from('{}') }]) {
    expect(signature({ ...request, ...other }, 'mock-app-secret')).not.toBe(signed);
  }
});
