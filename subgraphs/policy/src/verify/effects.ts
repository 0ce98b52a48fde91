import { hash } from 'node:crypto';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { canonicalJson } from '../context/canonical-json.ts';
import { mappingId } from '../mapping/mapping-id.ts';
import { MAPPING_COLUMNS, contentDigest, type MappingVersion } from '../mapping/mapping-version.ts';
import { periodDigest } from '../periods/period-values.ts';
import { frozenValues } from '../periods/stored-closing.ts';
import type { ProposalKind } from '../proposals/proposal.ts';

/** Something that moves a number or a target, as it stands in the tables. */
export interface Effect {
  /** Like `target 40`. */
  readonly what: string;
  /** The indicator that it is about, or the document. */
  readonly indicator: string;
  readonly proposal: number | null;
  /** Since when it holds, where that is when the proposal was approved. */
  readonly since: string | null;
  /** The kinds of proposals that may have put it in force. */
  readonly kinds: readonly ProposalKind[];
  /** What the row says, under the names of the proposal's content. */
  readonly says: Readonly<Record<string, unknown>>;
  /** Where the hub's own files may have brought it: how the audit log then has it. */
  readonly file: {
    readonly subject: 'mappings' | 'policies';
    readonly field: string;
    readonly name: string;
    readonly kept: unknown;
  } | null;
}

/** Something that ended without anything that ended it. */
export interface UnexplainedEnd {
  readonly indicator: string;
  readonly what: string;
  readonly at: string;
}

/** SHA-256 over what a row says: how the audit log names rows that are older than proposals. */
export function effectDigest(indicator: string, says: unknown): string {
  return hash('sha256', canonicalJson({ indicator, says }));
}

async function mappings(queryable: Queryable): Promise<Effect[]> {
  const versions = await queryable.query<MappingVersion>(
    sql`select ${MAPPING_COLUMNS} from mapping_version order by id`,
  );
  return versions.map((version) => {
    const { indicator, proposal, since, recordType, where, measure, digest } = version;
    const name = mappingId(version);
    const isWhole = contentDigest(version) === digest;
    const file = isWhole ? ({ subject: 'mappings', field: 'versions', name, kept: digest } as const) : null;
    const says = { recordType, where, measure };
    return { what: `mapping ${name}`, indicator, proposal, since, kinds: ['MAPPING'], says, file };
  });
}

interface TargetRow {
  readonly id: number;
  readonly indicator: string;
  readonly since: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly dueOn: string | null;
  readonly baseline: number | null;
  readonly source: string;
  readonly proposal: number | null;
}

async function targets(queryable: Queryable): Promise<Effect[]> {
  const rows = await queryable.query<TargetRow>(
    sql`select id, indicator, since, lower, upper, due_on as "dueOn", baseline, source, proposal from target_revision order by id`,
  );
  return rows.map(({ id, indicator, since, lower, upper, dueOn, baseline, source, proposal }) => {
    const says = { lower, upper, dueOn, baseline };
    const kept = { since, ...says };
    const file = source === 'FILE' ? ({ subject: 'policies', field: 'targets', name: indicator, kept } as const) : null;
    return { what: `target ${id}`, indicator, proposal, since, kinds: ['TARGET', 'BASELINE'], says, file };
  });
}

interface DecisionRow {
  readonly since: string;
  readonly id: number;
  readonly indicator: string;
  readonly proposal: number | null;
  readonly origin: number;
  readonly include: boolean;
  readonly reason: string;
}

async function decisions(queryable: Queryable): Promise<Effect[]> {
  const rows = await queryable.query<DecisionRow>(
    sql`select id, indicator, proposal, at as since, origin, include, reason from evidence_decision order by id`,
  );
  return rows.map(({ id, indicator, proposal, since, ...says }) => {
    return { what: `decision ${id}`, indicator, proposal, since, kinds: ['DECISION'], says, file: null };
  });
}

async function reports(queryable: Queryable): Promise<Effect[]> {
  const rows = await queryable.query<Omit<DecisionRow, 'origin'> & { readonly value: number }>(
    sql`select id, indicator, proposal, at as since, as_of::text as "asOf", value, numerator, denominator, note from reported_value order by id`,
  );
  return rows.map(({ id, indicator, proposal, since, ...says }) => {
    return { what: `report ${id}`, indicator, proposal, since, kinds: ['REPORT'], says, file: null };
  });
}

async function withdrawnReports(queryable: Queryable): Promise<Effect[]> {
  const rows = await queryable.query<{ report: number; indicator: string; proposal: number; since: string }>(
    sql`select w.report, r.indicator, w.proposal, w.at as since from report_withdrawal as w join reported_value as r on r.id = w.report`,
  );
  return rows.map(({ report, indicator, proposal, since }) => {
    const what = `withdrawal of report ${report}`;
    return { what, indicator, proposal, since, kinds: ['REPORT_WITHDRAWAL'], says: { report }, file: null };
  });
}

async function closings(queryable: Queryable): Promise<Effect[]> {
  const rows = await queryable.query<{
    id: number;
    document: string;
    from: string;
    to: string;
    digest: string;
    proposal: number;
    since: string;
  }>(
    sql`select id, document, from_day::text as "from", to_day::text as "to", digest, proposal, at as since from period_closing order by id`,
  );
  const effects: Effect[] = [];
  for (const { id, document, from, to, digest, proposal, since } of rows) {
    // The frozen values have to be those whose digest was approved.
    const frozen = periodDigest({ document, from, to }, await frozenValues(queryable, id));
    const says = { from, to, values: frozen === digest ? digest : frozen };
    const what = `closing ${id}`;
    effects.push({ what, indicator: document, proposal, since, kinds: ['PERIOD_CLOSE'], says, file: null });
  }
  return effects;
}

async function reopenings(queryable: Queryable): Promise<Effect[]> {
  const rows = await queryable.query<{ closing: number; document: string; proposal: number; since: string }>(
    sql`select r.closing, c.document, r.proposal, r.at as since from period_reopening as r join period_closing as c on c.id = r.closing`,
  );
  return rows.map(({ closing, document, proposal, since }) => {
    const what = `reopening of closing ${closing}`;
    return { what, indicator: document, proposal, since, kinds: ['PERIOD_REOPEN'], says: { closing }, file: null };
  });
}

const READERS = [mappings, targets, decisions, reports, withdrawnReports, closings, reopenings];

/** Everything that moves a number or a target, and what freezes them, row by row. */
export async function readEffects(queryable: Queryable): Promise<readonly Effect[]> {
  const all: Effect[] = [];
  for (const read of READERS) all.push(...(await read(queryable)));
  return all;
}

/** Mappings that were retired, and decisions that were withdrawn, by nobody. */
export async function readUnexplainedEnds(queryable: Queryable): Promise<readonly UnexplainedEnd[]> {
  return queryable.query<UnexplainedEnd>(
    sql`select indicator, 'mapping ' || indicator || '@' || version as what, until as at from mapping_version as m
        where until is not null
          and not exists (select from mapping_version as n where n.indicator = m.indicator and n.since = m.until and n.id <> m.id)
          and not exists (select from proposal as p where p.kind = 'RETIREMENT' and p.state = 'APPROVED' and p.indicator = m.indicator and p.decided_at = m.until)
        union all
        select indicator, 'decision ' || id, ended_at from evidence_decision as d
        where ended_at is not null
          and not exists (select from evidence_decision as n where n.indicator = d.indicator and n.origin = d.origin and n.at = d.ended_at and n.id <> d.id)
          and not exists (select from proposal as p where p.kind = 'DECISION_WITHDRAWAL' and p.state = 'APPROVED' and p.indicator = d.indicator and p.decided_at = d.ended_at)`,
  );
}

/** Retirements and withdrawals of decisions that were approved, and ended nothing when they were. */
export async function readUndoneEnds(queryable: Queryable): Promise<readonly { readonly proposal: number }[]> {
  return queryable.query<{ proposal: number }>(
    sql`select p.id as proposal from proposal as p
        where p.state = 'APPROVED' and (
          p.kind = 'RETIREMENT' and not exists (
            select from mapping_version as m
            where m.indicator = p.indicator and m.indicator || '@' || m.version = p.content ->> 'mapping' and m.until = p.decided_at)
          or p.kind = 'DECISION_WITHDRAWAL' and not exists (
            select from evidence_decision as d
            where d.indicator = p.indicator and d.origin = (p.content ->> 'origin')::bigint and d.ended_at = p.decided_at))
        order by p.id`,
  );
}

/** A sign-off as it is stored. */
export interface StoredSignature {
  readonly id: number;
  readonly indicator: string;
  readonly by: string;
  readonly digest: string;
}

export async function readSignatures(queryable: Queryable): Promise<readonly StoredSignature[]> {
  return queryable.query<StoredSignature>(sql`select id, indicator, by, digest from sign_off order by id`);
}

/** A file that stands behind a report, with its SHA-256 in hexadecimal digits. */
export interface AttachedFile {
  readonly id: string;
  readonly proposal: number;
  readonly hash: string;
}

export async function readAttachedFiles(queryable: Queryable): Promise<readonly AttachedFile[]> {
  return queryable.query<AttachedFile>(
    sql`select a.id, u.proposal, encode(sha256(a.content), 'hex') as hash
        from attachment_use as u join attachment as a on a.id = u.attachment`,
  );
}
