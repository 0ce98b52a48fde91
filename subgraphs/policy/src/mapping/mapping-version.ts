import { hash } from 'node:crypto';
import { canonicalJson } from '../context/canonical-json.ts';
import { readMapping } from './read-mapping.ts';
import type { ResolvedMapping } from './resolved-mapping.ts';
import { HubError } from '@queqiao/subgraph/errors';
import sql, { raw, type Sql } from 'sql-template-tag';

export type MappingState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'RETIRED';

/** One version of a mapping as the store has it. */
export interface MappingVersion {
  /** The store's own number; outside, a version is known by indicator and version. */
  readonly key: number;
  readonly indicator: string;
  readonly version: number;
  readonly state: MappingState;
  readonly shipped: boolean;
  readonly recordType: string;
  readonly where: unknown;
  readonly measure: unknown;
  /** What is approved: SHA-256 over indicator, version and rule, hex. */
  readonly digest: string;
  readonly author: string;
  readonly approver: string | null;
  readonly comment: string | null;
  readonly draftedAt: string;
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly endedAt: string | null;
}

/** The columns of `mapping_version` as a MappingVersion. */
export const MAPPING_COLUMNS: Sql = raw(
  `id as key, indicator, version, state, shipped, record_type as "recordType", predicate as "where", measure, digest,
   author, approver, comment, drafted_at as "draftedAt", submitted_at as "submittedAt", decided_at as "decidedAt",
   ended_at as "endedAt"`,
);

/** Holds for the versions that were in force at a moment; null: that are in force. */
export function inForce(at: string | null): Sql {
  return at === null
    ? sql`state = 'APPROVED'`
    : sql`state in ('APPROVED', 'RETIRED') and decided_at <= ${at} and (ended_at is null or ended_at > ${at})`;
}

export interface MappingContent {
  readonly indicator: string;
  readonly version: number;
  readonly recordType: string;
  readonly where: unknown;
  readonly measure: unknown;
}

/** SHA-256 over the canonical JSON of what a mapping version says, hex. */
export function contentDigest({ indicator, version, recordType, where, measure }: MappingContent): string {
  return hash('sha256', canonicalJson({ indicator, version, recordType, where: where ?? null, measure }));
}

const read = new Map<string, ResolvedMapping | null>();
const MOST_REMEMBERED = 1_000;

/**
 * The rule of a version, checked. Null when the record types no longer have what it names: then nothing can be counted by
 * it. A version is never rewritten, so its rule is read once.
 */
export function ruleOf({ digest, recordType, where, measure }: MappingVersion): ResolvedMapping | null {
  const known = read.get(digest);
  if (known !== undefined) return known;
  const rule = tryRead({ recordType, where, measure });
  if (read.size >= MOST_REMEMBERED) read.clear();
  read.set(digest, rule);
  return rule;
}

function tryRead(input: unknown): ResolvedMapping | null {
  try {
    return readMapping(input);
  } catch (error) {
    if (error instanceof HubError) return null;
    throw error;
  }
}
