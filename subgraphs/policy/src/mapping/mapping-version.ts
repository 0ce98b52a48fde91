import { hash } from 'node:crypto';
import { canonicalJson } from '../context/canonical-json.ts';
import { readMapping } from './read-mapping.ts';
import type { ResolvedMapping } from './resolved-mapping.ts';
import { HubError } from '@queqiao/subgraph/errors';
import sql, { raw, type Sql } from 'sql-template-tag';

/** One version of a mapping as the store has it: what an approved proposal put in force. */
export interface MappingVersion {
  /** The store's own number; outside, a version is known by indicator and version. */
  readonly key: number;
  readonly indicator: string;
  readonly version: number;
  readonly shipped: boolean;
  readonly recordType: string;
  readonly where: unknown;
  readonly measure: unknown;
  /** SHA-256 over indicator, version and rule, hex. */
  readonly digest: string;
  /** Null while it is only proposed. */
  readonly since: string | null;
  /** When another took its place, or it was retired; null: in force. */
  readonly until: string | null;
  /** The proposal that put it in force; null for what came with the hub at first. */
  readonly proposal: number | null;
}

/** The columns of `mapping_version` as a MappingVersion. */
export const MAPPING_COLUMNS: Sql = raw(
  `id as key, indicator, version, shipped, record_type as "recordType", predicate as "where", measure, digest,
   since, until, proposal`,
);

/** Holds for the versions that were in force at a moment; null: that are in force. */
export function inForce(at: string | null): Sql {
  return at === null ? sql`until is null` : sql`since <= ${at} and (until is null or until > ${at})`;
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
export function ruleOf({
  digest,
  recordType,
  where,
  measure,
}: Omit<MappingContent, 'version'> & { readonly digest: string }): ResolvedMapping | null {
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
