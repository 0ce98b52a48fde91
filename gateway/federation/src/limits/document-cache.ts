import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';
import { LRUCache } from 'lru-cache';
import { documentSize, type DocumentSize, type SelectionSize } from './document-size.ts';
import { findOperation } from './find-operation.ts';
import {
  DEFAULT_DOCUMENT_LIMITS,
  DEFAULT_OPERATION_LIMITS,
  type DocumentLimits,
  type OperationLimits,
} from './limits.ts';
import { locateNodes, type LocateNodes } from './locate-nodes.ts';
import { parseDocument } from './parse-document.ts';
import { RequestError } from './request-error.ts';
import { tooLarge, type Excess } from './too-large.ts';
import { validateDocument, type DocumentFault } from './validate-document.ts';

export interface DocumentCacheOptions {
  /** The client's schema. */
  readonly schema: GraphQLSchema;
  readonly limits?: Partial<DocumentLimits & Pick<OperationLimits, 'depth' | 'fields'>>;
  /** The maximum size of the cache, in bytes (estimated). Default: 32 MiB. */
  readonly maxBytes?: number;
}

/** A valid document and its operation to execute. It contains nothing of the caller's but the document. */
export interface ReadOperation {
  /** Constant while the document is cached, and unique. */
  readonly documentKey: string;
  /** Without locations. The same object for each request with the same text while it is cached. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The size of the document in memory, in bytes (estimated). */
  readonly bytes: number;
  /** For errors only: it parses the text again. */
  readonly locate: LocateNodes;
}

/** The result of reading a document: the operation, or the errors of the request. */
export type ReadOutcome =
  | (ReadOperation & { readonly errors?: never })
  | ({ readonly errors: readonly RequestError[] } & { readonly [K in keyof ReadOperation]?: never });

interface CachedDocument {
  readonly key: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
  readonly bytes: number;
}

const DEFAULT_BYTES = 32 * 1024 * 1024;

/** The size of a parsed document for each token and for each unit of its text: measured 60 to 210, and 1 or 2, bytes. */
const BYTES_OF_TOKEN = 200;
const BYTES_OF_UNIT = 2;

/**
 * The first stages of a request: parses a document, checks its size, validates it, and finds its operation. Safe for any
 * text: nothing is thrown, and the limits bound the time. Valid documents are cached by size, so that a flood of
 * different ones takes no more memory than a few.
 */
export class DocumentCache {
  readonly #schema: GraphQLSchema;
  readonly #limits: DocumentLimits & Pick<OperationLimits, 'depth' | 'fields'>;
  readonly cache: LRUCache<string, CachedDocument>;
  #count = 0;

  constructor({ schema, limits = {}, maxBytes = DEFAULT_BYTES }: DocumentCacheOptions) {
    this.#schema = schema;
    this.#limits = { ...DEFAULT_DOCUMENT_LIMITS, ...DEFAULT_OPERATION_LIMITS, ...limits };
    this.cache = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => bytes });
  }

  /** The size of all cached documents, in bytes (estimated). */
  get bytes(): number {
    return this.cache.calculatedSize;
  }

  /**
   * Finds the operation to execute. The codes of its errors are GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED,
   * BAD_USER_INPUT (too large) and OPERATION_RESOLUTION_FAILURE.
   */
  read(text: string, operationName?: string | null): ReadOutcome {
    const cached = this.cache.get(text) ?? this.#readNew(text);
    return 'errors' in cached ? cached : this.#operationIn(cached, operationName);
  }

  #readNew(text: string): CachedDocument | { readonly errors: readonly RequestError[] } {
    const parsed = parseDocument(text, this.#limits);
    if (parsed instanceof RequestError) return { errors: [parsed] };
    const { document, tokens } = parsed;
    const size = documentSize(document, this.#limits.levels);
    const excess = this.#excessOf(size);
    if (excess) return { errors: [tooLarge(excess)] };
    const faults = validateDocument(this.#schema, document);
    if (faults.length > 0) return { errors: this.#errorsOf(faults, { text, document }) };
    this.#count += 1;
    const cached = {
      key: String(this.#count),
      text,
      document,
      operations: [...size.operations.keys()],
      bytes: BYTES_OF_UNIT * text.length + BYTES_OF_TOKEN * tokens,
    };
    this.cache.set(text, cached);
    return cached;
  }

  #excessOf({ operations, fragments, selections }: DocumentSize): Excess | null {
    const limits = this.#limits;
    const sizes = [...operations.values()];
    const largest = (of: (size: SelectionSize) => number): number => Math.max(0, ...sizes.map(of));
    const values = {
      operations: operations.size,
      fragments,
      variableDefinitions: Math.max(0, ...Array.from(operations.keys(), declaredVariables)),
      levels: largest(({ levels }) => levels),
      depth: largest(({ depth }) => depth),
      fields: largest(({ fields }) => fields),
      selections,
    };
    const names = [
      'operations',
      'fragments',
      'variableDefinitions',
      'levels',
      'depth',
      'fields',
      'selections',
    ] as const;
    for (const limit of names) {
      if (values[limit] > limits[limit]) return { limit, value: values[limit], most: limits[limit] };
    }
    return null;
  }

  #errorsOf(
    faults: readonly DocumentFault[],
    { text, document }: { text: string; document: DocumentNode },
  ): readonly RequestError[] {
    const locations = this.#locate(
      { text, document },
      faults.map(({ nodes }) => nodes),
    );
    return faults.map(({ message, excess }, index) =>
      excess
        ? tooLarge(excess)
        : new RequestError(`文档不符合模式 (${message})`, {
            code: ErrorCode.GRAPHQL_VALIDATION_FAILED,
            locations: locations[index],
          }),
    );
  }

  #operationIn(cached: CachedDocument, operationName: string | null | undefined): ReadOutcome {
    const { key: documentKey, document, operations, bytes } = cached;
    const operation = findOperation(operations, operationName);
    if (operation instanceof RequestError) return { errors: [operation] };
    return { documentKey, document, operation, bytes, locate: (lists) => this.#locate(cached, lists) };
  }

  #locate(
    { text, document }: Pick<CachedDocument, 'text' | 'document'>,
    lists: Parameters<LocateNodes>[0],
  ): ReturnType<LocateNodes> {
    const parse = (): DocumentNode | null => {
      const parsed = parseDocument(text, { ...this.#limits, locations: true });
      return parsed instanceof RequestError ? null : parsed.document;
    };
    return locateNodes({ text, document, parse }, lists);
  }
}

function declaredVariables({ variableDefinitions }: OperationDefinitionNode): number {
  return variableDefinitions?.length ?? 0;
}
