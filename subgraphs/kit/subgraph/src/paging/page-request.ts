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
  const first = page.first ?? DEFAULT_PAGE;
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE) {
    throw badInput(
      `first 应在 1 至 ${LARGEST_PAGE} 之间,实为 ${first} (first must be between 1 and ${LARGEST_PAGE})`,
      'first',
    );
  }
  return { first, after: page.after ?? null };
}
