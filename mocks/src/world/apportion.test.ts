import { expect, test } from 'vitest';
import { apportion, divide } from './apportion.ts';
import { Random } from './random.ts';

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

test('takes exactly the total out of the weights, and from none more than its weight', () => {
  const random = new Random(7, 'test');
  for (let time = 0; time < 300; time += 1) {
    const weights = Array.from({ length: random.int(1, 30) }, () => random.int(0, 400));
    const whole = random.int(0, total(weights));
    const parts = apportion(whole, weights, random);
    expect(total(parts)).toBe(whole);
    expect(parts.every((part, place) => part >= 0 && part <= (weights[place] ?? 0))).toBe(true);
  }
});

test('refuses to take more than the sum of the weights', () => {
  expect(() => apportion(11, [4, 6], new Random(1, 'test'))).toThrow(RangeError);
});

test('divides a total into parts that sum to it', () => {
  expect(total(divide(1001, 7, new Random(3, 'test')))).toBe(1001);
  expect(divide(10, 0, new Random(3, 'test'))).toEqual([]);
});
