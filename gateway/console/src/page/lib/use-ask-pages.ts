import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from '../generated/documents.ts';
import { fetchGraphql } from './fetch-graphql.ts';
import { isInUse } from './in-use.ts';
import { nameOf, type Asked, type AskOptions } from './use-ask.ts';

/** A page of a connection. */
export interface Connection<N> {
  readonly nodes: readonly N[];
  readonly totalCount?: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface AskedPages<N> extends Asked<readonly N[]> {
  /** Null where nobody knows it. */
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly more: () => void;
}

/** Asks for a connection page by page; `data` are the entries of all pages so far. */
export function useAskPages<T, V extends { readonly after?: unknown }, N>(
  document: TypedDocumentString<T, V>,
  variables: Omit<V, 'after'>,
  connectionOf: (data: T) => Connection<N> | null | undefined,
  options: AskOptions = {},
): AskedPages<N> {
  const { every, enabled = true } = options;
  const query = useInfiniteQuery({
    queryKey: [nameOf(document), variables],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      fetchGraphql(document, { ...variables, after: pageParam } as unknown as V, { signal }),
    getNextPageParam: ({ data }) => {
      const page = data === null ? null : connectionOf(data)?.pageInfo;
      return page?.hasNextPage === true ? page.endCursor : null;
    },
    placeholderData: keepPreviousData,
    enabled,
    ...(every !== undefined && { refetchInterval: () => (isInUse() ? every : (false as const)) }),
  });
  const pages = query.data?.pages ?? [];
  const connections = pages
    .flatMap(({ data }) => (data === null ? [] : [connectionOf(data)]))
    .filter((each) => each !== null && each !== undefined);
  return {
    data: connections.length === 0 ? null : connections.flatMap(({ nodes }) => [...nodes]),
    errors: pages.flatMap(({ errors }) => [...errors]),
    requestId: pages.at(-1)?.requestId ?? '',
    loading: query.isPending && enabled,
    stale: query.isPlaceholderData,
    failure: query.isError ? query.error : null,
    answeredAt: query.dataUpdatedAt,
    again: () => void query.refetch(),
    total: connections.at(-1)?.totalCount ?? null,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
  };
}
