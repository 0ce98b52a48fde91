import { expect, test } from 'vitest';
import { ANONYMOUS, Deadline, createRequestScope, scoped } from './index.ts';

function begin() {
  return createRequestScope({ id: 'r', deadline: Deadline.after(1_000) });
}

test('builds shared values once per operation', () => {
  const key = {};
  let built = 0;
  const build = (): number => ++built;
  const one = begin();
  expect([scoped(one, key, build), scoped(one, key, build), scoped(one, 'other', build)]).toEqual([1, 1, 2]);
  expect(scoped(begin(), key, build)).toBe(3);
});

test('is anonymous and without purpose by default', () => {
  const scope = begin();
  expect(scope.caller).toBe(ANONYMOUS);
  expect(scope.purpose).toBeNull();
});
