/** An error for a client. */
interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly system?: string;
    readonly reason?: string;
    readonly paths?: readonly (readonly (string | number)[])[];
    readonly [name: string]: unknown;
  };
}

/** The hub's answer. */
export interface Answer {
  readonly status: number;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
}

export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** The role whose development token is sent; none when omitted. */
  readonly role?: 'portal' | 'partner' | 'administrator' | 'approver';
  readonly headers?: Readonly<Record<string, string>>;
}

/** Reads a value of an answer by a path like `school.majors.nodes.0.name`. */
export function dig(value: unknown, path: string): unknown {
  let found = value;
  for (const step of path.split('.')) found = (found as Readonly<Record<string, unknown>> | null | undefined)?.[step];
  return found;
}

/** The list of objects at a path of an answer's data; throws when there is none. */
export function rowsAt(answer: Answer, path: string): readonly Readonly<Record<string, unknown>>[] {
  const found = dig(answer.data, path);
  if (!Array.isArray(found)) throw new TypeError(`no list at ${path}: ${JSON.stringify(answer.errors ?? found)}`);
  return found as readonly Readonly<Record<string, unknown>>[];
}
