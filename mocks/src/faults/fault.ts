import { z } from 'zod';

const struck = {
  /** The affected platform. */
  system: z.string(),
  /** The affected call, like `jobs/page`; every call when omitted. */
  call: z.string().optional(),
  /** The probability that a request is affected. */
  probability: z.number().min(0).max(1).default(1),
  /** The most requests that are affected; no limit when omitted. */
  count: z.int().positive().optional(),
  /** How many matching requests are skipped first. */
  skip: z.int().nonnegative().default(0),
};
const field = z.string().optional();

/**
 * Every fault that a mock platform can simulate. `field` is the platform's own name; where it is omitted, one is chosen
 * at random.
 */
export const fault = z.discriminatedUnion('kind', [
  /** Connections are refused until the fault is cleared. */
  z.strictObject({ kind: z.literal('down'), system: z.string() }),
  /** The connection is reset after `afterBytes` of the body; after half of it when omitted. */
  z.strictObject({ kind: z.literal('reset'), ...struck, afterBytes: z.int().nonnegative().optional() }),
  /** The request is read and never answered. */
  z.strictObject({ kind: z.literal('hang'), ...struck }),
  /** The body is sent in chunks of `bytes`, one every `everyMs`. */
  z.strictObject({
    kind: z.literal('drip'),
    ...struck,
    bytes: z.int().positive().default(64),
    everyMs: z.int().positive().default(100),
  }),
  /** The body is followed by endless blanks: `bytes` of them every `everyMs`, or as fast as the client reads when that is 0. */
  z.strictObject({
    kind: z.literal('endless-body'),
    ...struck,
    bytes: z.int().positive().default(65_536),
    everyMs: z.int().nonnegative().default(0),
  }),
  /** The status is followed by endless headers, one every `everyMs`; the body is never sent. */
  z.strictObject({ kind: z.literal('endless-headers'), ...struck, everyMs: z.int().nonnegative().default(0) }),
  /**
   * The body is compressed although the client did not accept it. With `bytes`, blanks up to that size come first: a small
   * body on the wire that becomes large when decompressed.
   */
  z.strictObject({
    kind: z.literal('compressed'),
    ...struck,
    coding: z.enum(['gzip', 'deflate', 'br', 'zstd']).default('gzip'),
    bytes: z.int().positive().optional(),
  }),
  /** The response has these headers; null removes one. */
  z.strictObject({ kind: z.literal('headers'), ...struck, headers: z.record(z.string(), z.string().nullable()) }),
  /** The response has another body, `text` in UTF-8 or the bytes encoded in `base64`, and another status if given. */
  z.strictObject({
    kind: z.literal('replaced-body'),
    ...struck,
    text: z.string().optional(),
    base64: z.base64().optional(),
    status: z.int().min(200).max(599).optional(),
  }),
  /**
   * An error in the platform's own format (the status, or `code` 500 in an envelope). With `proxy`, an HTML page with
   * that status, as a proxy in front of the platform would send.
   */
  z.strictObject({
    kind: z.literal('error'),
    ...struck,
    status: z.int().min(500).max(599).default(500),
    proxy: z.boolean().default(false),
  }),
  /** Too many requests, in the platform's own format; `retryAfter` in seconds, or any other text. */
  z.strictObject({
    kind: z.literal('throttled'),
    ...struck,
    retryAfter: z.union([z.int().nonnegative(), z.string()]).default(2),
  }),
  /** The token of the request is revoked before it expires. Employment only. */
  z.strictObject({ kind: z.literal('token-expired'), ...struck }),
  /**
   * Just before a later page of a list is read, its first row moves: a list ordered by time gets it at the end with a new
   * time, any other list loses it until the fault is cleared. A reader that only counts pages misses a row.
   */
  z.strictObject({ kind: z.literal('page-shift'), ...struck }),
  /** One row appears twice. */
  z.strictObject({ kind: z.literal('duplicate-row'), ...struck }),
  /** One row lacks a field that the contract requires. */
  z.strictObject({ kind: z.literal('missing-field'), ...struck, field }),
  /** One row has a value of the wrong type. */
  z.strictObject({ kind: z.literal('mistyped-field'), ...struck, field }),
  /** One row has `value` in a field. */
  z.strictObject({ kind: z.literal('field-value'), ...struck, field: z.string(), value: z.json() }),
  /** One row has a field that is not in the contract. */
  z.strictObject({ kind: z.literal('unknown-field'), ...struck, field }),
  /** One row has codes with a wrong check character. */
  z.strictObject({ kind: z.literal('wrong-check-character'), ...struck }),
  /** The CSV has bytes that are not valid GB18030. Yearly returns only. */
  z.strictObject({ kind: z.literal('undecodable-bytes'), ...struck }),
  /** One line of the CSV has an unclosed quote. Yearly returns only. */
  z.strictObject({ kind: z.literal('unclosed-quote'), ...struck }),
  /** A list has no rows at all. */
  z.strictObject({ kind: z.literal('empty-list'), ...struck }),
  /**
   * A list never ends: the cursor of a later page points to that page itself, every page announces another one, or the
   * total is a billion.
   */
  z.strictObject({ kind: z.literal('endless-list'), ...struck }),
]);

export type Fault = z.output<typeof fault>;
/** A fault as callers write it: defaults may be omitted. */
export type FaultRequest = z.input<typeof fault>;
export type FaultKind = Fault['kind'];
export type FaultOf<K extends FaultKind> = Extract<Fault, { kind: K }>;
/** The kinds that affect single requests: all but `down`. */
export type RequestFaultKind = Exclude<FaultKind, 'down'>;
export type RequestFault = FaultOf<RequestFaultKind>;

/** An active fault, and how often it was applied. */
export interface ActiveFault {
  readonly id: string;
  readonly fault: Fault;
  readonly struck: number;
}
