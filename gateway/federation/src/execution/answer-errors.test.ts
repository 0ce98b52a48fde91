import { expect, test } from 'vitest';
import { AnswerErrors } from './answer-errors.ts';

const closed = () => ({ message: 'closed', extensions: { code: 'UPSTREAM_UNAVAILABLE' } });

test('reports one error for one place, given two requests failed there with the same message', () => {
  const errors = new AnswerErrors();
  errors.add(closed(), ['item', 'price']);
  errors.add(closed(), ['item', 'price']);
  errors.add(closed(), ['item', 'name']);
  expect(errors.all('each').map(({ path }) => path)).toEqual([
    ['item', 'price'],
    ['item', 'name'],
  ]);
  expect(errors.all('compact')).toMatchObject([
    {
      message: 'closed',
      extensions: {
        paths: [
          ['item', 'price'],
          ['item', 'name'],
        ],
      },
    },
  ]);
});

test('reports two errors of one place, given their messages differ', () => {
  const errors = new AnswerErrors();
  errors.add(closed(), ['item']);
  errors.add({ ...closed(), message: 'open' }, ['item']);
  expect(errors.all('each').map(({ message }) => message)).toEqual(['closed', 'open']);
});
