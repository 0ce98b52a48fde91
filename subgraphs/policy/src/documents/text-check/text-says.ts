import type { Expectation } from './expectation.ts';
import { findFigures } from './figures.ts';

const PIECES = /[。;:!?\n]|(?<!\d),|,(?!\d{3}(?!\d))/;
const ITEMS = /[、和及与]/;
const QUOTES = /[“”‘’「」『』"']/g;

function says(text: string, expectation: Expectation): boolean {
  return expectation.words?.test(text) === true || findFigures(text).some(expectation.isFigure);
}

function names(text: string, terms: readonly string[]): boolean {
  const plain = text.replaceAll(QUOTES, '');
  return terms.some((term) => plain.includes(term));
}

/** "A、B shares reach 60%、70% respectively": the figures after 分别 belong to the items before it, in their order. */
function inOrder(piece: string, terms: readonly string[]): string | null {
  const [before = '', after] = piece.split('分别', 2);
  if (after === undefined) return null;
  const items = before.split(ITEMS);
  const figures = findFigures(after);
  const place = items.findIndex((item) => names(item, terms));
  const figure = figures.length === items.length ? figures[place] : undefined;
  return figure === undefined ? null : `${figure.text}${figure.after.split(ITEMS, 1).join('')}`;
}

function pieceSays(piece: string, expectation: Expectation, terms: readonly string[]): boolean {
  const own = inOrder(piece, terms);
  if (own !== null) return says(own, expectation);
  const items = piece.split(ITEMS).filter((item) => names(item, terms));
  const hasOwn = items.some((item) => findFigures(item).some((figure) => figure.digits));
  return hasOwn ? items.some((item) => says(item, expectation)) : says(piece, expectation);
}

/**
 * Does the (normalised) text say what is expected, of one of the terms? Without terms anywhere in the text. With terms
 * between the same two commas; and where the list item that names the term has a figure of its own, in that item: in
 * "3 of these, 2 of those" each figure belongs to its own neighbour.
 */
export function textSays(text: string, expectation: Expectation, terms: readonly string[]): boolean {
  if (terms.length === 0) return says(text, expectation);
  return text.split(PIECES).some((piece) => names(piece, terms) && pieceSays(piece, expectation, terms));
}
