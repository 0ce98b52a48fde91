/** A Relay connection as the schema's `…Connection` types define it. */
export interface Connection<N> {
  readonly edges: readonly Edge<N>[];
  readonly nodes: readonly N[];
  readonly pageInfo: PageInfo;
  /** Null where it is unknown. */
  readonly totalCount: number | null;
}

export interface Edge<N> {
  readonly cursor: string;
  readonly node: N;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** The context of a page. */
export interface PageSurroundings {
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
  /** The total of the whole list; null where it is unknown. */
  readonly totalCount: number | null;
}

/** A connection from its edges. */
export function connection<N>(
  edges: readonly Edge<N>[],
  { hasPreviousPage, hasNextPage, totalCount }: PageSurroundings,
): Connection<N> {
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** The same connection with its nodes mapped. */
export function mapConnection<N, M>(source: Connection<N>, turn: (node: N) => M): Connection<M> {
  const edges = source.edges.map((edge) => ({ cursor: edge.cursor, node: turn(edge.node) }));
  return { edges, nodes: edges.map((edge) => edge.node), pageInfo: source.pageInfo, totalCount: source.totalCount };
}
