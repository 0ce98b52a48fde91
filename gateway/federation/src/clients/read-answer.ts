import type { SubgraphError } from '../execution/failure.ts';
import type { DataObject } from '../planning/data-object.ts';
import type { SubgraphAnswer } from './subgraph-client.ts';

/** A subgraph could not be reached, or its response was not GraphQL. For the log only. */
export class SubgraphTransportError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SubgraphTransportError';
  }
}

/** An answer as it arrived over a transport, with its extensions. */
export interface ReceivedAnswer extends SubgraphAnswer {
  readonly extensions?: unknown;
}

/** Errors beyond this number are dropped. */
const MAX_ERRORS = 10_000;

/**
 * Parses a response body as a GraphQL response (GraphQL specification 7.1). Whatever else it contains, the result has the
 * shapes that execution relies on. Throws a SubgraphTransportError for anything else.
 */
export function readAnswer(status: number, text: string): ReceivedAnswer {
  const answer = parsed(status, text);
  if (!isRecord(answer)) throw new SubgraphTransportError(`The subgraph answered ${status} and no GraphQL.`);
  const data = own(answer, 'data');
  const errors = errorsOf(own(answer, 'errors'));
  if (!isRecord(data) && (data !== null || errors.length === 0)) {
    if (errors.length === 0)
      throw new SubgraphTransportError(`The subgraph answered ${status} without data or errors.`);
    return { data: null, errors };
  }
  return { data, errors, extensions: own(answer, 'extensions') };
}

function parsed(status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SubgraphTransportError(`The subgraph answered ${status} and no JSON.`, error);
  }
}

/** Errors of any form: even a malformed one still means that something went wrong. */
function errorsOf(errors: unknown): SubgraphError[] {
  if (errors === undefined || errors === null) return [];
  const list: readonly unknown[] = Array.isArray(errors) ? errors.slice(0, MAX_ERRORS) : [errors];
  return list.map((error) => {
    const fields = isRecord(error) ? error : {};
    const message = own(fields, 'message');
    const extensions = own(fields, 'extensions');
    const path = own(fields, 'path');
    return {
      message: typeof message === 'string' ? message : 'The subgraph reports an error without a message.',
      ...(isPath(path) && { path }),
      ...(isRecord(extensions) && { extensions }),
    };
  });
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string' || Number.isInteger(key));
}

function isRecord(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(object: DataObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
