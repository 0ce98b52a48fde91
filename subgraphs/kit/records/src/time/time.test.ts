import { expect, test } from 'vitest';
import {
  dayField,
  dayOf,
  fromOffsetTime,
  fromZonelessTime,
  momentOf,
  offsetTimeField,
  toOffsetTime,
  toZonelessTime,
  zonelessTimeField,
} from './index.ts';

test('reads a time without zone as Asia/Shanghai', () => {
  expect(fromZonelessTime('2025-03-01 08:00:00')).toBe('2025-03-01T00:00:00Z');
  expect(fromZonelessTime('2025-01-01 00:00:00')).toBe('2024-12-31T16:00:00Z');
});

test('reads a time in the summers when China had daylight saving time', () => {
  expect(fromZonelessTime('1990-07-01 09:00:00')).toBe('1990-07-01T00:00:00Z');
});

test.each(['2025-02-29 08:00:00', '2025-03-01T08:00:00', '2025-03-01', '2025-03-01 24:00:00', 'yesterday', ''])(
  'refuses %j as a time without zone',
  (text) => {
    expect(fromZonelessTime(text)).toBeNull();
    expect(zonelessTimeField.safeParse(text).success).toBe(false);
  },
);

test('writes a time without zone, truncated to the second', () => {
  expect(toZonelessTime('2025-03-01T00:00:00.999Z')).toBe('2025-03-01 08:00:00');
  expect(fromZonelessTime(toZonelessTime('2024-12-31T16:00:00Z'))).toBe('2024-12-31T16:00:00Z');
});

test('reads a time with any offset and shows it in Asia/Shanghai', () => {
  expect(fromOffsetTime('2025-03-01T08:00:00+08:00')).toBe('2025-03-01T00:00:00Z');
  expect(fromOffsetTime('2025-03-01T00:00:00.5Z')).toBe('2025-03-01T00:00:00.5Z');
  expect(toOffsetTime('2025-03-01T00:00:00Z')).toBe('2025-03-01T08:00:00+08:00');
  expect(offsetTimeField.parse('2025-02-28T19:00:00-05:00')).toBe('2025-03-01T00:00:00Z');
});

test.each(['2025-03-01T08:00:00', '2025-03-01', '2025-13-01T00:00:00Z', ''])('refuses %j as a time', (text) => {
  expect(fromOffsetTime(text)).toBeNull();
  expect(offsetTimeField.safeParse(text).success).toBe(false);
});

test('returns the day in China of a time', () => {
  expect(dayOf('2024-12-31T16:00:00Z')).toBe('2025-01-01');
});

test('accepts only existing days of the calendar', () => {
  expect(dayField.parse('2024-02-29')).toBe('2024-02-29');
  expect(dayField.safeParse('2025-02-29').success).toBe(false);
});

test("returns a clock's time", () => {
  expect(momentOf(() => 0)).toBe('1970-01-01T00:00:00.000Z');
});
