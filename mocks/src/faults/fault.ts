import { z } from 'zod';

const struck = {
  /** The platform that it strikes. */
  system: z.string(),
  /** The call that it strikes, like `jobs/page`; every call when left out. */
  call: z.string().optional(),
  /** How likely a request is struck. */
  probability: z.number().min(0).max(1).default(1),
  /** How many requests are struck at most; no end when left out. */
  count: z.int().positive().optional(),
  /** How many requests that it would strike go by first. */
  skip: z.int().nonnegative().default(0),
};
const field = z.string().optional();

/**
 * Everything that a mock platform can be told to do wrong. `field` is the platform's own name; where it is left out one
 * is drawn.
 */
export const fault = z.discriminatedUnion('kind', [
  /** Connections are refused until the fault is cleared. */
  z.strictObject({ kind: z.literal('down'), system: z.string() }),
  /** The connection is reset after `afterBytes` of the body; after half of it when left out. */
  z.strictObject({ kind: z.literal('reset'), ...struck, afterBytes: z.int().nonnegative().optional() }),
  /** The request is read and never answered. */
  z.strictObject({ kind: z.literal('hang'), ...struck }),
  /** The body comes in pieces of `bytes`, one every `everyMs`. */
  z.strictObject({
    kind: z.literal('drip'),
    ...struck,
    bytes: z.int().positive().default(64),
    everyMs: z.int().positive().default(100),
  }),
  /** The body is followed by blanks without end: `bytes` of them every `everyMs`, as fast as they are taken when that is 0. */
  z.strictObject({
    kind: z.literal('endless-body'),
    ...struck,
    bytes: z.int().positive().default(65_536),
    everyMs: z.int().nonnegative().default(0),
  }),
  /** The status is followed by headers without end, one every `everyMs`; the body never comes. */
  z.strictObject({ kind: z.literal('endless-headers'), ...struck, everyMs: z.int().nonnegative().default(0) }),
  /**
   * The body is compressed though nobody asked for it. With `bytes`, blanks up to so many are added before: a body that is
   * small on the way and large when it is unpacked.
   */
  z.strictObject({
    kind: z.literal('compressed'),
    ...struck,
    coding: z.enum(['gzip', 'deflate', 'br', 'zstd']).default('gzip'),
    bytes: z.int().positive().optional(),
  }),
  /** The answer has these headers; null: it has not. */
  z.strictObject({ kind: z.literal('headers'), ...struck, headers: z.record(z.string(), z.string().nullable()) }),
  /** The answer has another body, `text` in UTF-8 or the bytes that `base64` writes, and another status if one is named. */
  z.strictObject({
    kind: z.literal('replaced-body'),
    ...struck,
    text: z.string().optional(),
    base64: z.base64().optional(),
    status: z.int().min(200).max(599).optional(),
  }),
  /**
   * A failure in the platform's own style (the status, or `code` 500 in an envelope). With `proxy`, an HTML page with
   * that status, as a gateway in front of the platform would give.
   */
  z.strictObject({
    kind: z.literal('error'),
    ...struck,
    status: z.int().min(500).max(599).default(500),
    proxy: z.boolean().default(false),
  }),
  /** Too frequent, in the platform's own style; `retryAfter` in seconds, or whatever text stands there. */
  z.strictObject({
    kind: z.literal('throttled'),
    ...struck,
    retryAfter: z.union([z.int().nonnegative(), z.string()]).default(2),
  }),
  /** The token that came with the request dies before its time. Employment only. */
  z.strictObject({ kind: z.literal('token-expired'), ...struck }),
  /**
   * Just before a later page of a list is read, its first row moves: where lists are ordered by time it is touched and
   * goes to the end, elsewhere it leaves the list until the fault is cleared. A reader that only counts pages on misses a row.
   */
  z.strictObject({ kind: z.literal('page-shift'), ...struck }),
  /** One row comes twice. */
  z.strictObject({ kind: z.literal('duplicate-row'), ...struck }),
  /** One row lacks a field that the contract demands. */
  z.strictObject({ kind: z.literal('missing-field'), ...struck, field }),
  /** One row has a value of another type. */
  z.strictObject({ kind: z.literal('mistyped-field'), ...struck, field }),
  /** One row has `value` in a field. */
  z.strictObject({ kind: z.literal('field-value'), ...struck, field: z.string(), value: z.json() }),
  /** One row has a field that no contract knows. */
  z.strictObject({ kind: z.literal('unknown-field'), ...struck, field }),
  /** One row has codes whose check character is wrong. */
  z.strictObject({ kind: z.literal('wrong-check-character'), ...struck }),
  /** The CSV has bytes that are no GB18030. Yearly returns only. */
  z.strictObject({ kind: z.literal('undecodable-bytes'), ...struck }),
  /** One line of the CSV has a quote that is not closed. Yearly returns only. */
  z.strictObject({ kind: z.literal('unclosed-quote'), ...struck }),
  /** A list has no rows at all. */
  z.strictObject({ kind: z.literal('empty-list'), ...struck }),
  /**
   * A list has no end: the cursor of a later page names that page, every page says that another follows, or the total is a
   * billion.
   */
  z.strictObject({ kind: z.literal('endless-list'), ...struck }),
]);

export type Fault = z.output<typeof fault>;
/** A fault as it is asked for: defaults may be left out. */
export type FaultRequest = z.input<typeof fault>;
export type FaultKind = Fault['kind'];
export type FaultOf<K extends FaultKind> = Extract<Fault, { kind: K }>;
/** The kinds that strike single requests: all but `down`. */
export type RequestFaultKind = Exclude<FaultKind, 'down'>;
export type RequestFault = FaultOf<RequestFaultKind>;

/** A fault that is in force, and how often it has struck. */
export interface ActiveFault {
  readonly id: string;
  readonly fault: Fault;
  readonly struck: number;
}
