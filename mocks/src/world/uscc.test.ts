import { expect, test } from 'vitest';
import { Random } from './random.ts';
import { inventUscc, isUscc, withWrongCheck } from './uscc.ts';

test('accepts the example codes of the standard and of public registers', () => {
  // GB 32100-2015 gives 91350100M000100Y43 as its example.
  expect(isUscc('91350100M000100Y43')).toBe(true);
});

test('refuses a code with a wrong length, a forbidden letter, or a wrong check character', () => {
  expect(isUscc('91350100M000100Y4')).toBe(false);
  expect(isUscc('91350100M000I00Y43')).toBe(false);
  expect(isUscc('91350100M000100Y44')).toBe(false);
});

test('invents valid codes of the county, and changes only the check character for a wrong one', () => {
  const random = new Random(1, 'test');
  for (let time = 0; time < 200; time += 1) {
    const uscc = inventUscc('610302', random);
    expect(uscc).toMatch(/^91610302MA/);
    expect(isUscc(uscc)).toBe(true);
    const wrong = withWrongCheck(uscc, random);
    expect(wrong.slice(0, 17)).toBe(uscc.slice(0, 17));
    expect(isUscc(wrong)).toBe(false);
  }
});
