import { expect, test } from 'vitest';
import { z } from 'zod';
import { EnvironmentError, count, durationMs, flag, httpUrl, port, readEnvironment, share } from './index.ts';

const schema = z.object({
  PORT: port.default(4000),
  HUB_URL: httpUrl.optional(),
  BUDGET_MS: durationMs.default(5000),
  SHARE: share.default(0.2),
  DAYS: count.default(90),
  PRIVATE: flag.default(false),
  SECRET: z.string().min(8).optional(),
});

test('parses typed values from strings', () => {
  const variables = {
    PORT: '0',
    HUB_URL: 'https://hub.example/base',
    BUDGET_MS: '1500',
    SHARE: '0.5',
    DAYS: '0',
    PRIVATE: 'true',
    SECRET: '12345678',
    OTHER: 'ignored',
  };
  expect(readEnvironment(schema, variables)).toEqual({
    PORT: 0,
    HUB_URL: new URL('https://hub.example/base'),
    BUDGET_MS: 1500,
    SHARE: 0.5,
    DAYS: 0,
    PRIVATE: true,
    SECRET: '12345678',
  });
});

test('counts an empty string as absent', () => {
  expect(readEnvironment(schema, { PORT: '', HUB_URL: '', SECRET: undefined })).toEqual({
    PORT: 4000,
    BUDGET_MS: 5000,
    SHARE: 0.2,
    DAYS: 90,
    PRIVATE: false,
  });
});

test('freezes the result', () => {
  expect(Object.isFrozen(readEnvironment(schema, {}))).toBe(true);
});

test('reports all faults at once, by variable, without values', () => {
  const variables = {
    PORT: '70000',
    HUB_URL: 'https://user:hunter2@hub.example',
    BUDGET_MS: '5s',
    SHARE: '1.5',
    DAYS: '-1',
    PRIVATE: 'yes',
    SECRET: 'hunter2',
  };
  const read = (): unknown => readEnvironment(schema, variables);
  expect(read).toThrow(EnvironmentError);
  const faults: string[] = [];
  try {
    read();
  } catch (error) {
    if (error instanceof EnvironmentError) faults.push(...error.faults);
  }
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(Object.keys(variables));
  expect(faults.join('\n')).not.toMatch(/hunter2|70000|5s|yes/);
});

test('refuses a URL that is not http', () => {
  expect(() => readEnvironment(schema, { HUB_URL: 'ftp://hub.example' })).toThrow(EnvironmentError);
});
