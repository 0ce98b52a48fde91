import ts from 'typescript';

/** A piece of text that its author chose: a comment, a test title, or an identifier. */
export interface WrittenText {
  readonly kind: 'comment' | 'title' | 'identifier';
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const TEST_FUNCTIONS = new Set(['describe', 'it', 'test']);

/** The function at the root of `test`, `test.each(…)` and `describe.skipIf(…)`. */
function rootName(expression: ts.Expression): string | null {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isCallExpression(expression) || ts.isPropertyAccessExpression(expression))
    return rootName(expression.expression);
  return null;
}

/** Every comment, test title and identifier of a TypeScript file, in the order of their positions. */
export function writtenTexts(path: string, source: string): readonly WrittenText[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const texts = new Map<string, { readonly at: number; readonly kind: WrittenText['kind']; readonly text: string }>();
  const add = (kind: WrittenText['kind'], at: number, text: string): void =>
    void texts.set(`${kind} ${at}`, { kind, at, text });
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) add('identifier', node.getStart(file), node.text);
    if (ts.isCallExpression(node) && TEST_FUNCTIONS.has(rootName(node.expression) ?? '')) {
      const [title] = node.arguments;
      if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title)))
        add('title', title.getStart(file), title.getText(file));
    }
    const children = node.getChildren(file);
    if (children.length === 0) {
      const comments = [
        ...(ts.getLeadingCommentRanges(source, node.pos) ?? []),
        ...(ts.getTrailingCommentRanges(source, node.end) ?? []),
      ];
      for (const { pos, end } of comments) add('comment', pos, source.slice(pos, end));
    }
    children.forEach(visit);
  };
  visit(file);
  return [...texts.values()]
    .toSorted((one, other) => one.at - other.at)
    .map(({ kind, text, at }) => ({ kind, text, line: file.getLineAndCharacterOfPosition(at).line + 1 }));
}
