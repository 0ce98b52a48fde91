import { badInput } from '../errors/index.ts';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** The arguments of a connection field as GraphQL gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A validated page request. */
export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
}

/** Validates a connection field's arguments; throws BAD_USER_INPUT when `first` is not between 1 and 100. */
export function readPageArguments(page: PageArguments): PageRequest {
  return { first: readSize('first', page.first ?? DEFAULT_PAGE), after: page.after ?? null };
}

/** The arguments of a connection field whose whole list is known: it can be read from its end too. */
export interface WholeListArguments extends PageArguments {
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a whole list as it was asked for, checked: `size` entries from one end of what lies between the cursors. */
export interface WholeListPage {
  readonly size: number;
  readonly fromEnd: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

/**
 * Reads the arguments of a connection field whose whole list is known. With `before` alone it is the page that ends there.
 * Throws BAD_USER_INPUT when `first` or `last` is not between 1 and 100, and when both are given.
 */
export function readWholeListArguments({ first, last, after, before }: WholeListArguments): WholeListPage {
  const cursors = { after: after ?? null, before: before ?? null };
  if (first != null && last != null) {
    throw badInput('first 与 last 不可并用 (first and last must not be given together)', 'last');
  }
  if (last != null) return { ...cursors, size: readSize('last', last), fromEnd: true };
  if (first != null) return { ...cursors, size: readSize('first', first), fromEnd: false };
  return { ...cursors, size: DEFAULT_PAGE, fromEnd: before != null && after == null };
}

function readSize(argument: 'first' | 'last', size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE) return size;
  throw badInput(
    `${argument} 应在 1 至 ${LARGEST_PAGE} 之间,实为 ${size} (${argument} must be between 1 and ${LARGEST_PAGE})`,
    argument,
  );
}
