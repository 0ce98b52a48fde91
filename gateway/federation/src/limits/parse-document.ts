import { GraphQLError, Lexer, parse, Source, syntaxError, TokenKind, type DocumentNode, type Token } from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';
import type { DocumentLimits } from './limits.ts';
import { RequestError } from './request-error.ts';

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Reads tokens as graphql-js does, and refuses brackets nested deeper than a limit: the parser recurses for each of them,
 * so a few thousand would exhaust the stack.
 */
class NestingLexer extends Lexer {
  tokens = 0;
  readonly #most: number;
  #nesting = 0;

  constructor(source: Source, most: number) {
    super(source);
    this.#most = most;
  }

  override advance(): Token {
    const token = super.advance();
    this.tokens += 1;
    if (OPENING.has(token.kind)) this.#nesting += 1;
    else if (CLOSING.has(token.kind)) this.#nesting -= 1;
    if (this.#nesting > this.#most) {
      throw syntaxError(this.source, token.start, `Brackets are nested deeper than ${this.#most}.`);
    }
    return token;
  }
}

export interface ParseOptions extends Pick<DocumentLimits, 'characters' | 'tokens' | 'nesting'> {
  /** Whether nodes have their locations; without, a document takes a third of the memory. */
  readonly locations?: boolean;
}

export interface ParsedDocument {
  readonly document: DocumentNode;
  /** Lexical tokens, a measure of the document's memory. */
  readonly tokens: number;
}

/**
 * Parses a document of any caller: one that is not GraphQL, too long or nested too deeply returns an error with the code
 * GRAPHQL_PARSE_FAILED, and nothing is thrown.
 */
export function parseDocument(text: string, options: ParseOptions): ParsedDocument | RequestError {
  const { characters, tokens, nesting, locations = false } = options;
  try {
    // The lexer refuses a lone surrogate or an empty text; a value that is not a string is refused here.
    if (typeof text !== 'string') throw new GraphQLError('The document must be a string.');
    const source = new Source(text, 'GraphQL request');
    const lexer = new NestingLexer(source, nesting);
    const document = parse(source, {
      lexer,
      noLocation: !locations,
      maxSourceLength: characters,
      maxLexicalTokens: tokens,
      maxComments: tokens,
    });
    return { document, tokens: lexer.tokens };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return new RequestError(`文档无法解析 (${error.message})`, {
      code: ErrorCode.GRAPHQL_PARSE_FAILED,
      locations: error.locations,
    });
  }
}
