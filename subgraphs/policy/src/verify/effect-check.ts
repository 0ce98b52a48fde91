import type { Queryable } from '@queqiao/store';
import { canonicalJson } from '../context/canonical-json.ts';
import type { ReportContent } from '../proposals/kinds/report.ts';
import type { StoredProposal } from '../proposals/proposal.ts';
import type { AuditedSteps } from './audited-steps.ts';
import {
  effectDigest,
  readAttachedFiles,
  readEffects,
  readSignatures,
  readUndoneEnds,
  readUnexplainedEnds,
  type AttachedFile,
  type Effect,
} from './effects.ts';
import type { Finding } from './finding.ts';

const UNAPPROVED = '没有与之相符的已批准提案 (no approved proposal says so)';
const ENDED = '已终止,但没有终止它的提案 (it ended, and no approved proposal ended it)';
const UNSIGNED = '审计日志中没有此签认 (the audit log has no entry of it)';
const REPLACED = '附件与所批准的不符,或已不存在 (the file is not the one that was approved, or is gone)';
const SINCE = '生效时间不是批准的时间 (it does not hold since it was approved)';
const UNDONE = '已批准,但所终止的仍然有效 (it was approved, and what it ended still holds)';
const LOST = '审计日志中有此项,但它已不存在 (the audit log has it, and it is gone)';
const GONE = '已批准,但其结果已不存在 (it was approved, and what it put in force is gone)';

function agrees(says: Effect['says'], content: unknown): boolean {
  const said = content as Readonly<Record<string, unknown>>;
  return Object.keys(says).every((name) => canonicalJson(says[name] ?? null) === canonicalJson(said[name] ?? null));
}

/** Holds what is in force against what was approved, row by row. */
class EffectCheck {
  readonly #steps: AuditedSteps;
  readonly #approved: ReadonlyMap<number, StoredProposal>;
  readonly #found: (finding: Finding) => void;
  readonly #seen = new Set<number>();
  /** All rows, and all ends. */
  readonly #present = new Set<string>();
  /** What the hub's own files brought and is there, as `keptName` names it. */
  readonly #kept = new Set<string>();
  #former = 0;

  constructor(steps: AuditedSteps, approved: ReadonlyMap<number, StoredProposal>, found: (finding: Finding) => void) {
    this.#steps = steps;
    this.#approved = approved;
    this.#found = found;
  }

  /** How many were there before there were proposals, and stand as the audit log has them. */
  get former(): number {
    return this.#former;
  }

  #report(indicator: string, what: string, reason: string): void {
    this.#found({ kind: 'UNAPPROVED', indicator, what, reason });
  }

  #isFormer(indicator: string, what: string, says: unknown): boolean {
    const isFormer = this.#steps.isFormer(what, effectDigest(indicator, says));
    if (isFormer) this.#former += 1;
    return isFormer;
  }

  take({ what, indicator, proposal, since, kinds, says, file }: Effect): void {
    this.#present.add(what);
    if (proposal === null) {
      const brought = file === null ? [] : this.#steps.broughtByFiles(file.subject, file.field, file.name);
      if (file !== null && brought.some((kept) => canonicalJson(kept) === canonicalJson(file.kept))) {
        this.#kept.add(keptName(file.field, file.name, file.kept));
        return;
      }
      if (!this.#isFormer(indicator, what, says)) this.#report(indicator, what, UNAPPROVED);
      return;
    }
    const by = this.#approved.get(proposal);
    const isSaid =
      by !== undefined &&
      kinds.includes(by.kind) &&
      (by.indicator ?? by.document) === indicator &&
      agrees(says, by.content);
    if (!isSaid || this.#seen.has(by.key)) this.#report(indicator, what, UNAPPROVED);
    else if (since !== by.decidedAt) this.#report(indicator, what, SINCE);
    if (by !== undefined) this.#seen.add(by.key);
  }

  /** What ended without anything that ended it. */
  takeEnd(indicator: string, what: string, at: string): void {
    this.#present.add(`end of ${what}`);
    if (!this.#isFormer(indicator, `end of ${what}`, { at })) this.#report(indicator, what, ENDED);
  }

  takeSignature(indicator: string, id: number, by: string, digest: string): void {
    const what = `sign-off ${id}`;
    this.#present.add(what);
    if (this.#steps.has(what, (name) => name === 'signOff', by, digest)) return;
    if (!this.#isFormer(indicator, what, { by, digest })) this.#report(indicator, what, UNSIGNED);
  }

  /** A file that stands behind a report has to be the one whose hash the proposal names. */
  takeAttachments(files: readonly AttachedFile[]): void {
    const hashes = new Map(files.map(({ id, proposal, hash }) => [`${proposal} ${id}`, hash]));
    for (const { key, kind, content, indicator, document } of this.#approved.values()) {
      if (kind !== 'REPORT') continue;
      for (const { id, sha256 } of (content as Partial<ReportContent>).attachments ?? []) {
        if (hashes.get(`${key} ${id}`) !== sha256) this.#report(indicator ?? document, `attachment ${id}`, REPLACED);
      }
    }
  }

  /** What was approved to end, and did not. */
  takeUndone(proposal: number): void {
    const by = this.#approved.get(proposal);
    if (by !== undefined) this.#report(by.indicator ?? by.document, `proposal ${proposal}`, UNDONE);
  }

  /** After all rows: what was approved, signed or brought by files, and is not there. */
  end(): void {
    for (const { key, kind, indicator, document } of this.#approved.values()) {
      if (this.#seen.has(key) || kind === 'RETIREMENT' || kind === 'DECISION_WITHDRAWAL') continue;
      this.#report(indicator ?? document, `proposal ${key}`, GONE);
    }
    for (const what of [...this.#steps.subjects('sign-off'), ...this.#steps.former]) {
      const indicator = this.#steps.last(what, 'indicator');
      if (!this.#present.has(what)) this.#report(typeof indicator === 'string' ? indicator : '', what, LOST);
    }
    this.#endFiles();
  }

  #endFiles(): void {
    for (const [name, kept] of this.#steps.filesBrought('mappings', 'versions')) {
      const [indicator = name] = name.split('@');
      if (this.#kept.has(keptName('versions', name, kept)) || this.#present.has(`mapping ${name}`)) continue;
      this.#report(indicator, `mapping ${name}`, LOST);
    }
    for (const [indicator, kept] of this.#steps.filesBrought('policies', 'targets')) {
      if (!this.#kept.has(keptName('targets', indicator, kept)))
        this.#report(indicator, `target of ${indicator}`, LOST);
    }
  }
}

function keptName(field: string, name: string, kept: unknown): string {
  return `${field} ${name} ${canonicalJson(kept)}`;
}

/**
 * Checks that whatever is in force was approved since then, that what was approved or brought by files is in force, and every
 * sign-off. Gives how many were
 * there before there were proposals, and stand as the audit log has them.
 */
export async function checkEffects(
  queryable: Queryable,
  steps: AuditedSteps,
  approved: ReadonlyMap<number, StoredProposal>,
  found: (finding: Finding) => void,
): Promise<number> {
  const check = new EffectCheck(steps, approved, found);
  for (const effect of await readEffects(queryable)) check.take(effect);
  check.takeAttachments(await readAttachedFiles(queryable));
  for (const { proposal } of await readUndoneEnds(queryable)) check.takeUndone(proposal);
  for (const { indicator, what, at } of await readUnexplainedEnds(queryable)) check.takeEnd(indicator, what, at);
  for (const { indicator, id, by, digest } of await readSignatures(queryable)) {
    check.takeSignature(indicator, id, by, digest);
  }
  check.end();
  return check.former;
}
