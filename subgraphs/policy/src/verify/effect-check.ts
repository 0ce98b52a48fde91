import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { canonicalJson } from '../context/canonical-json.ts';
import { mappingId } from '../mapping/mapping-id.ts';
import { MAPPING_COLUMNS, contentDigest, type MappingVersion } from '../mapping/mapping-version.ts';
import type { ReportContent } from '../proposals/kinds/report.ts';
import type { ProposalKind, StoredProposal } from '../proposals/proposal.ts';
import { periodDigest } from '../periods/period-values.ts';
import { frozenValues } from '../periods/stored-closing.ts';
import type { AuditedSteps } from './audited-steps.ts';
import type { Finding } from './finding.ts';

const UNAPPROVED = '没有与之相符的已批准提案 (no approved proposal says so)';

interface Effect {
  readonly what: string;
  /** The indicator that it is about, or the document. */
  readonly indicator: string;
  readonly proposal: number | null;
  /** What the row says, under the names of the proposal's content. */
  readonly says: Readonly<Record<string, unknown>>;
  /** Where it stands without a proposal: whether the hub's own files brought it. */
  readonly brought?: boolean;
}

function agrees(says: Readonly<Record<string, unknown>>, content: unknown): boolean {
  const said = content as Readonly<Record<string, unknown>>;
  return Object.keys(says).every((name) => canonicalJson(says[name] ?? null) === canonicalJson(said[name] ?? null));
}

/** Holds what is in force against what was approved, row by row. */
class EffectCheck {
  readonly #approved: ReadonlyMap<number, StoredProposal>;
  readonly #found: (finding: Finding) => void;
  readonly #seen = new Set<number>();

  constructor(approved: ReadonlyMap<number, StoredProposal>, found: (finding: Finding) => void) {
    this.#approved = approved;
    this.#found = found;
  }

  take({ what, indicator, proposal, says, brought = false }: Effect, ...kinds: readonly ProposalKind[]): void {
    if (proposal === null && brought) return;
    const by = proposal === null ? undefined : this.#approved.get(proposal);
    const isSaid =
      by !== undefined &&
      kinds.includes(by.kind) &&
      (by.indicator ?? by.document) === indicator &&
      agrees(says, by.content);
    if (!isSaid || this.#seen.has(by.key)) this.#found({ kind: 'UNAPPROVED', indicator, what, reason: UNAPPROVED });
    if (by !== undefined) this.#seen.add(by.key);
  }

  /** After all rows: what was approved and is not there. */
  end(): void {
    for (const { key, kind, indicator, document } of this.#approved.values()) {
      if (this.#seen.has(key) || kind === 'RETIREMENT' || kind === 'DECISION_WITHDRAWAL') continue;
      const reason = '已批准,但其结果已不存在 (it was approved, and what it put in force is gone)';
      this.#found({ kind: 'UNAPPROVED', indicator: indicator ?? document, what: `proposal ${key}`, reason });
    }
  }
}

type Take = EffectCheck['take'];

async function checkMappings(queryable: Queryable, steps: AuditedSteps, take: Take): Promise<void> {
  const versions = await queryable.query<MappingVersion>(
    sql`select ${MAPPING_COLUMNS} from mapping_version order by id`,
  );
  for (const version of versions) {
    const { indicator, proposal, recordType, where, measure, digest } = version;
    const id = mappingId(version);
    const isWhole = contentDigest(version) === digest;
    const brought = isWhole && steps.broughtByFiles('mappings', 'versions', id).includes(digest);
    take({ what: `mapping ${id}`, indicator, proposal, says: { recordType, where, measure }, brought }, 'MAPPING');
  }
}

async function checkTargets(queryable: Queryable, steps: AuditedSteps, take: Take): Promise<void> {
  const rows = await queryable.query<{
    id: number;
    indicator: string;
    since: string;
    lower: number | null;
    upper: number | null;
    dueOn: string | null;
    baseline: number | null;
    source: string;
    proposal: number | null;
  }>(
    sql`select id, indicator, since, lower, upper, due_on as "dueOn", baseline, source, proposal from target_revision order by id`,
  );
  for (const { id, indicator, since, lower, upper, dueOn, baseline, source, proposal } of rows) {
    const says = { lower, upper, dueOn, baseline };
    const kept = canonicalJson({ since: new Date(since).toISOString(), ...says });
    const brought =
      source === 'FILE' &&
      steps.broughtByFiles('policies', 'targets', indicator).some((target) => canonicalJson(target) === kept);
    take({ what: `target ${id}`, indicator, proposal, says, brought }, 'TARGET', 'BASELINE');
  }
}

interface DecisionRow {
  readonly id: number;
  readonly indicator: string;
  readonly proposal: number | null;
  readonly origin: number;
  readonly include: boolean;
  readonly reason: string;
}

async function checkDecisions(queryable: Queryable, take: Take): Promise<void> {
  const rows = await queryable.query<DecisionRow>(
    sql`select id, indicator, proposal, origin, include, reason from evidence_decision order by id`,
  );
  for (const { id, indicator, proposal, ...says } of rows) {
    take({ what: `decision ${id}`, indicator, proposal, says }, 'DECISION');
  }
}

async function checkReports(queryable: Queryable, take: Take): Promise<void> {
  const rows = await queryable.query<Omit<DecisionRow, 'origin'> & { readonly value: number }>(
    sql`select id, indicator, proposal, as_of::text as "asOf", value, numerator, denominator, note from reported_value order by id`,
  );
  for (const { id, indicator, proposal, ...says } of rows) {
    take({ what: `report ${id}`, indicator, proposal, says }, 'REPORT');
  }
  const withdrawn = await queryable.query<{ report: number; indicator: string; proposal: number }>(
    sql`select w.report, r.indicator, w.proposal from report_withdrawal as w join reported_value as r on r.id = w.report`,
  );
  for (const { report, indicator, proposal } of withdrawn) {
    take({ what: `withdrawal of report ${report}`, indicator, proposal, says: { report } }, 'REPORT_WITHDRAWAL');
  }
}

/** What ended without anything that ended it: a mapping retired, or a decision withdrawn, by nobody. */
async function checkEnds(queryable: Queryable, found: (finding: Finding) => void): Promise<void> {
  const rows = await queryable.query<{ indicator: string; what: string }>(
    sql`select indicator, 'mapping ' || indicator || '@' || version as what from mapping_version as m
        where until is not null
          and not exists (select from mapping_version as n where n.indicator = m.indicator and n.since = m.until and n.id <> m.id)
          and not exists (select from proposal as p where p.kind = 'RETIREMENT' and p.state = 'APPROVED' and p.indicator = m.indicator and p.decided_at = m.until)
        union all
        select indicator, 'decision ' || id from evidence_decision as d
        where ended_at is not null
          and not exists (select from evidence_decision as n where n.indicator = d.indicator and n.origin = d.origin and n.at = d.ended_at and n.id <> d.id)
          and not exists (select from proposal as p where p.kind = 'DECISION_WITHDRAWAL' and p.state = 'APPROVED' and p.indicator = d.indicator and p.decided_at = d.ended_at)`,
  );
  const reason = '已终止,但没有终止它的提案 (it ended, and no approved proposal ended it)';
  for (const { indicator, what } of rows) found({ kind: 'UNAPPROVED', indicator, what, reason });
}

async function checkSignatures(
  queryable: Queryable,
  steps: AuditedSteps,
  found: (finding: Finding) => void,
): Promise<void> {
  const rows = await queryable.query<{ id: number; indicator: string; by: string; digest: string }>(
    sql`select id, indicator, by, digest from sign_off order by id`,
  );
  for (const { id, indicator, by, digest } of rows) {
    if (steps.has(`sign-off ${id}`, (name) => name === 'signOff', by, digest)) continue;
    const reason = '审计日志中没有此签认 (the audit log has no entry of it)';
    found({ kind: 'UNAPPROVED', indicator, what: `sign-off ${id}`, reason });
  }
}

/** A file that stands behind a report has to be the one whose hash the proposal names. */
async function checkAttachments(
  queryable: Queryable,
  approved: ReadonlyMap<number, StoredProposal>,
  found: (finding: Finding) => void,
): Promise<void> {
  const rows = await queryable.query<{ id: string; proposal: number; hash: string }>(
    sql`select a.id, u.proposal, encode(sha256(a.content), 'hex') as hash
        from attachment_use as u join attachment as a on a.id = u.attachment`,
  );
  const hashes = new Map(rows.map(({ id, proposal, hash }) => [`${proposal} ${id}`, hash]));
  for (const { key, kind, content, indicator, document } of approved.values()) {
    if (kind !== 'REPORT') continue;
    for (const { id, sha256 } of (content as Partial<ReportContent>).attachments ?? []) {
      if (hashes.get(`${key} ${id}`) === sha256) continue;
      const reason = '附件与所批准的不符,或已不存在 (the file is not the one that was approved, or is gone)';
      found({ kind: 'UNAPPROVED', indicator: indicator ?? document, what: `attachment ${id}`, reason });
    }
  }
}

async function checkPeriods(queryable: Queryable, take: Take): Promise<void> {
  const closings = await queryable.query<{
    id: number;
    document: string;
    from: string;
    to: string;
    digest: string;
    proposal: number;
  }>(
    sql`select id, document, from_day::text as "from", to_day::text as "to", digest, proposal from period_closing order by id`,
  );
  for (const { id, document, from, to, digest, proposal } of closings) {
    // The frozen values have to be those whose digest was approved.
    const frozen = periodDigest({ document, from, to }, await frozenValues(queryable, id));
    const values = frozen === digest ? digest : frozen;
    take({ what: `closing ${id}`, indicator: document, proposal, says: { from, to, values } }, 'PERIOD_CLOSE');
  }
  const reopened = await queryable.query<{ closing: number; document: string; proposal: number }>(
    sql`select r.closing, c.document, r.proposal from period_reopening as r join period_closing as c on c.id = r.closing`,
  );
  for (const { closing, document, proposal } of reopened) {
    take(
      { what: `reopening of closing ${closing}`, indicator: document, proposal, says: { closing } },
      'PERIOD_REOPEN',
    );
  }
}

/** Checks that whatever is in force was approved, and that what was approved is in force; and every sign-off. */
export async function checkEffects(
  queryable: Queryable,
  steps: AuditedSteps,
  approved: ReadonlyMap<number, StoredProposal>,
  found: (finding: Finding) => void,
): Promise<void> {
  const check = new EffectCheck(approved, found);
  const take: Take = (effect, ...kinds) => check.take(effect, ...kinds);
  await checkMappings(queryable, steps, take);
  await checkTargets(queryable, steps, take);
  await checkDecisions(queryable, take);
  await checkReports(queryable, take);
  await checkPeriods(queryable, take);
  await checkAttachments(queryable, approved, found);
  check.end();
  await checkEnds(queryable, found);
  await checkSignatures(queryable, steps, found);
}
