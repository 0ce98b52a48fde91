import { visit, type ASTNode, type DocumentNode, type SourceLocation } from 'graphql';

/** The most nodes of one error that are shown: some rules name every one of thousands. */
const MOST_NODES = 4;

/** Finds, for each list of nodes of one document, the locations of its first few. */
export type LocateNodes = (lists: readonly (readonly ASTNode[])[]) => readonly (readonly SourceLocation[])[];

export interface LocatableDocument {
  readonly text: string;
  /** Parsed without locations, because a document without them takes a third of the memory. */
  readonly document: DocumentNode;
  /** Parses the text again, with locations. */
  readonly parse: () => DocumentNode | null;
}

/** See `LocateNodes`. For errors only, since it parses the text again. */
export function locateNodes(
  { text, document, parse }: LocatableDocument,
  lists: Parameters<LocateNodes>[0],
): ReturnType<LocateNodes> {
  const shown = lists.map((nodes) => nodes.slice(0, MOST_NODES));
  const located = shown.some((nodes) => nodes.length > 0) ? parse() : null;
  if (!located) return lists.map(() => []);
  // Both were parsed from the same text, so their nodes have the same order.
  const nodes: ASTNode[] = [];
  visit(document, { enter: (node) => void nodes.push(node) });
  const positions = new Map<ASTNode, number>();
  let index = 0;
  visit(located, {
    enter: ({ loc }) => {
      const node = nodes[index];
      index += 1;
      if (node && loc) positions.set(node, loc.start);
    },
  });
  return shown.map((few) =>
    few.flatMap((node) => {
      const position = positions.get(node);
      return position === undefined ? [] : [locationOf(text, position)];
    }),
  );
}

/** Line and column, from 1, of a position in a text, with line ends as in the specification. */
function locationOf(text: string, position: number): SourceLocation {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < position; at += 1) {
    const unit = text.charCodeAt(at);
    const isBreak = unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
    if (!isBreak) continue;
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: position - lineStart + 1 };
}
