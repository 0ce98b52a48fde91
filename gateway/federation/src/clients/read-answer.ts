import type { SubgraphError } from '../execution/failure.ts';
import type { DataObject } from '../planning/data-object.ts';
import type { SubgraphAnswer } from './subgraph-client.ts';

/** A subgraph that could not be asked, or gave no GraphQL answer. For the log only. */
export class SubgraphTransportError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SubgraphTransportError';
  }
}

/** An answer as it came over a transport, with what it says besides. */
export interface ReceivedAnswer extends SubgraphAnswer {
  readonly extensions?: unknown;
}

/** Errors beyond these are dropped: each has been counted for, and none is more than a repetition. */
const MAX_ERRORS = 10_000;

/**
 * What a body of bytes says, if it is a GraphQL response (GraphQL specification 7.1): whatever else stands in it, what
 * is given out has the shapes that execution relies on. Throws a SubgraphTransportError for anything else.
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

/** Errors in whatever form: one that is none still says that something went wrong. */
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
