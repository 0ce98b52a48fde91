import { expect, test } from 'vitest';
import { AnswerTexts } from './answer-texts.ts';

const ERRORS = [{ message: 'missing', path: ['a'] }];

test('writes what JSON.stringify writes, again and again', () => {
  const texts = new AnswerTexts();
  const data = JSON.parse('{ "a": 1, "__proto__": { "b": null }, "c": "鹊桥 \\u2028" }') as Record<string, unknown>;
  for (const answer of [{ data }, { data }, { errors: ERRORS, data: null }, { errors: ERRORS }]) {
    expect(texts.write(answer)).toBe(JSON.stringify(answer));
  }
});

test('writes the data of a shared answer once', () => {
  let written = 0;
  const data = { toJSON: () => ({ written: ++written }) };
  const texts = new AnswerTexts();
  expect(texts.write({ data })).toBe('{"data":{"written":1}}');
  expect(texts.write({ data })).toBe('{"data":{"written":1}}');
});

test('loses no error of an answer whose data was written before without', () => {
  const texts = new AnswerTexts();
  const data = { a: null };
  texts.write({ data });
  expect(JSON.parse(texts.write({ errors: ERRORS, data }))).toEqual({ errors: ERRORS, data });
});
