import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from '../generated/documents.ts';
import { fetchGraphql, type Answer, type GraphqlError } from './fetch-graphql.ts';
import { isInUse } from './in-use.ts';

export interface Asked<T> {
  /** Null until there is an answer, and when nothing of it could be given. */
  readonly data: T | null;
  readonly errors: readonly GraphqlError[];
  readonly requestId: string;
  readonly loading: boolean;
  /** Whether what is shown is of other variables, until the answer is there. */
  readonly stale: boolean;
  /** Why there is no answer at all: the hub cannot be reached. */
  readonly failure: Error | null;
  readonly answeredAt: number;
  readonly again: () => void;
}

export interface AskOptions {
  /** Asks again in this interval, in ms, while somebody uses the page. */
  readonly every?: number;
  /** False: not asked yet. */
  readonly enabled?: boolean;
}

/** The name of an operation: what is asked again together. */
export function nameOf(document: { toString(): string }): string {
  return /(?:query|mutation) (\w+)/u.exec(document.toString())?.[1] ?? '';
}

/** Asks the hub, and shows the former answer while a new one is under way. */
export function useAsk<T, V>(document: TypedDocumentString<T, V>, variables: V, options: AskOptions = {}): Asked<T> {
  const { every, enabled = true } = options;
  const query = useQuery<Answer<T>>({
    queryKey: [nameOf(document), variables],
    queryFn: ({ signal }) => fetchGraphql(document, variables, { signal }),
    placeholderData: keepPreviousData,
    enabled,
    ...(every !== undefined && { refetchInterval: () => (isInUse() ? every : false) }),
  });
  return {
    data: query.data?.data ?? null,
    errors: query.data?.errors ?? [],
    requestId: query.data?.requestId ?? '',
    loading: query.isPending && enabled,
    stale: query.isPlaceholderData,
    failure: query.isError ? query.error : null,
    answeredAt: query.dataUpdatedAt,
    again: () => void query.refetch(),
  };
}
