import { expect, test } from 'vitest';
import { readProcessOptions } from './process-options.ts';

test('defaults to scale 1, seed 1, free ports and a world that does not change', () => {
  expect(readProcessOptions([], {})).toEqual({ seed: 1, scale: 1, port: 0, tick: 0 });
});

test('prefers an argument over the environment and ignores an empty variable', () => {
  const environment = { MOCKS_SEED: '4', MOCKS_SCALE: '2', MOCKS_PORT: '', MOCKS_NOW: '1000' };
  expect(readProcessOptions(['--seed', '9', '--tick=50'], environment)).toEqual({
    seed: 9,
    scale: 2,
    now: 1000,
    port: 0,
    tick: 50,
  });
});

test.each([
  [['--scale', '0'], 'scale'],
  [['--port', '99999'], 'port'],
  [['--seed', 'x'], 'seed'],
  [['--unknown', '1'], 'unknown'],
])('refuses %s', (argv, named) => {
  expect(() => readProcessOptions(argv, {})).toThrow(named);
});
