import { HubError, badInput } from '@queqiao/subgraph/errors';
import type { CodedMessage } from '../context/coded-message.ts';
import type { JsonValue } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { canonicalJson } from '../context/canonical-json.ts';
import { conflict, readOptionalText, readText } from '../context/errors.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import type { PolicyFile } from '../documents/policy-file.ts';
import { lockProgress } from '../values/running-totals/lock-progress.ts';
import { recordProgress } from '../values/running-totals/record-progress.ts';
import { noteAttachments } from './note-attachments.ts';
import { RULES } from './kinds/all-kinds.ts';
import { checkRegion, forbidden, type Actor } from './person.ts';
import {
  PROPOSAL_COLUMNS,
  isOpen,
  proposalDigest,
  type ProposalKind,
  type ProposalState,
  type StoredProposal,
} from './proposal.ts';
import type { AnyScene } from './proposal-kind.ts';
import { forEachRow } from './row-errors.ts';

/** A change as somebody proposes it, checked. */
export type Candidate = {
  readonly kind: ProposalKind;
  readonly content: JsonValue;
  readonly comment: string | null;
} & (
  | { readonly indicator: CatalogueIndicator }
  /** About the whole document. */
  | { readonly indicator: null; readonly document: PolicyFile }
);

type Place = Omit<AnyScene, 'document' | 'indicator'>;

/** Holds the right to change anything, until the transaction ends. */
export async function openScene(store: PolicyStore, queryable: Queryable): Promise<Place> {
  const { position, at } = await lockProgress(store, queryable);
  return { store, queryable, position, at };
}

/** What a proposal is about. Throws CONFLICT when that is no more. */
export function subjectOf(
  { catalogue }: Pick<PolicyStore, 'catalogue'>,
  { indicator: id, document: number }: Pick<StoredProposal, 'indicator' | 'document'>,
): Pick<AnyScene, 'document' | 'indicator'> {
  if (id === null) {
    const document = catalogue.documents.find((each) => each.id === number);
    if (document === undefined) throw conflict(`文件 ${number} 已不存在 (the document is no more)`);
    return { document, indicator: null };
  }
  const indicator = catalogue.indicator(id);
  if (indicator === null) throw conflict(`指标 ${id} 已不存在 (the indicator is no more)`);
  return { document: indicator.document, indicator };
}

/** Throws FORBIDDEN where the document lies beyond the caller's regions. */
function checkSubjectRegion(actor: Actor, { document, indicator }: Pick<AnyScene, 'document' | 'indicator'>): void {
  checkRegion(actor, indicator ?? { id: document.id, document });
}

/** Writes proposals down as drafts; several are one batch. Throws CONFLICT for what could not be put in force. */
export function propose(place: Place, candidates: readonly Candidate[], actor: Actor): Promise<StoredProposal[]> {
  let batch: number | null = null;
  return forEachRow(candidates, async (candidate) => {
    const { kind, indicator, content, comment } = candidate;
    const document = candidate.indicator === null ? candidate.document : candidate.indicator.document;
    const scene = { ...place, document, indicator };
    checkSubjectRegion(actor, scene);
    await RULES[kind].check(scene, content);
    const basis = await RULES[kind].basis(scene, content);
    const digest = proposalDigest({ kind, document: document.id, indicator: indicator?.id ?? null, content, basis });
    const [stored] = await place.queryable.query<StoredProposal>(
      sql`insert into proposal (batch, kind, state, document, indicator, content, basis, digest, author, comment, created_at)
          values (${batch}, ${kind}, 'DRAFT', ${document.id}, ${indicator?.id ?? null}, ${JSON.stringify(content)}::json,
            ${JSON.stringify(basis)}::json, ${digest}, ${actor.person}, ${comment}, ${place.at})
          returning ${PROPOSAL_COLUMNS}`,
    );
    if (stored === undefined) throw new TypeError(`nothing was proposed for ${indicator?.id ?? document.id}`);
    await noteAttachments(place.queryable, stored);
    if (candidates.length > 1) batch ??= stored.key;
    // The first of a batch is known by its own id.
    return candidates.length > 1 ? { ...stored, batch } : stored;
  });
}

/** A proposal by its id. Throws BAD_USER_INPUT when there is none. */
async function find({ queryable }: Place, id: string): Promise<StoredProposal> {
  const key = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
  const [found] = await queryable.query<StoredProposal>(
    sql`select ${PROPOSAL_COLUMNS} from proposal where id = ${key}`,
  );
  if (found === undefined) throw badInput(`没有提案 ${id} (no such proposal)`, 'id');
  return found;
}

const STATE_NAMES: Readonly<Record<ProposalState, string>> = {
  DRAFT: '草稿',
  SUBMITTED: '已提交',
  APPROVED: '已批准',
  REJECTED: '已驳回',
  WITHDRAWN: '已撤回',
};

function checkState({ key, state }: StoredProposal, ...allowed: readonly ProposalState[]): void {
  if (allowed.includes(state)) return;
  throw conflict(
    `提案 ${key} 为${STATE_NAMES[state]},此步须为${allowed.map((one) => STATE_NAMES[one]).join('或')} (the proposal is ${state}; this step needs ${allowed.join(' or ')})`,
  );
}

function checkAuthor({ key, author }: StoredProposal, { person }: Actor): void {
  if (author !== person) throw forbidden(`提案 ${key} 由 ${author} 提出 (another person proposed it)`);
}

/** Several of one batch are proposed together and decided together. */
async function checkWholeBatches(place: Place, proposals: readonly StoredProposal[]): Promise<void> {
  const batches = [...new Set(proposals.flatMap(({ batch }) => batch ?? []))];
  const keys = proposals.map(({ key }) => key);
  const left = await place.queryable.query<{ id: number }>(
    sql`select id from proposal where (batch = any(${batches}::bigint[]) or id = any(${batches}::bigint[]))
          and state in ('DRAFT', 'SUBMITTED') and id <> all(${keys}::bigint[]) order by id limit 1`,
  );
  const [first] = left;
  if (first !== undefined) throw conflict(`同一批的提案 ${first.id} 未列入 (a proposal of the same batch is missing)`);
}

async function findAll(place: Place, ids: readonly string[]): Promise<StoredProposal[]> {
  if (ids.length === 0) throw badInput('未给出提案 (no proposal is named)', 'ids');
  if (new Set(ids).size !== ids.length) throw badInput('同一提案只可列一次 (a proposal is named twice)', 'ids');
  return forEachRow(ids, (id) => find(place, id));
}

/** Whether what a proposal rests on has changed since it was submitted. */
export async function isStale(scene: AnyScene, { kind, content, basis, state }: StoredProposal): Promise<boolean> {
  if (!isOpen({ state })) return false;
  return canonicalJson(await RULES[kind].basis(scene, content)) !== canonicalJson(basis);
}

/** DRAFT becomes SUBMITTED, resting on what holds now: from then on another person may decide. */
export async function submit(
  place: Place,
  ids: readonly string[],
  comment: string | null | undefined,
  actor: Actor,
): Promise<StoredProposal[]> {
  const said = readOptionalText(comment, 'comment');
  const proposals = await findAll(place, ids);
  await checkWholeBatches(place, proposals);
  return forEachRow(proposals, async (proposal) => {
    const scene = { ...place, ...subjectOf(place.store, proposal) };
    checkSubjectRegion(actor, scene);
    checkAuthor(proposal, actor);
    checkState(proposal, 'DRAFT');
    const { kind, content } = proposal;
    await RULES[kind].check(scene, content);
    const basis = await RULES[kind].basis(scene, content);
    const digest = proposalDigest({ ...proposal, basis });
    const [moved] = await place.queryable.query<StoredProposal>(
      sql`update proposal set state = 'SUBMITTED', basis = ${JSON.stringify(basis)}::json, digest = ${digest},
            submitted_at = ${place.at}, comment = coalesce(${said}::text, comment)
          where id = ${proposal.key} returning ${PROPOSAL_COLUMNS}`,
    );
    return moved ?? proposal;
  });
}

/** Its author takes a proposal back. */
export async function withdraw(place: Place, ids: readonly string[], actor: Actor): Promise<StoredProposal[]> {
  const proposals = await findAll(place, ids);
  await checkWholeBatches(place, proposals);
  return forEachRow(proposals, async (proposal) => {
    // What a proposal is about may be no more: its author can take it back all the same, unless confined to a region.
    if (actor.regions !== null) checkSubjectRegion(actor, subjectOf(place.store, proposal));
    checkAuthor(proposal, actor);
    checkState(proposal, 'DRAFT', 'SUBMITTED');
    return end(place, proposal, 'WITHDRAWN', actor, null);
  });
}

async function end(
  { queryable, at }: Place,
  proposal: StoredProposal,
  state: 'APPROVED' | 'REJECTED' | 'WITHDRAWN',
  { person }: Actor,
  reason: string | null,
): Promise<StoredProposal> {
  const [moved] = await queryable.query<StoredProposal>(
    sql`update proposal set state = ${state}, decided_by = ${person}, decided_at = ${at}, reason = ${reason}
        where id = ${proposal.key} returning ${PROPOSAL_COLUMNS}`,
  );
  if (moved === undefined) throw new TypeError(`proposal ${proposal.key} is gone`);
  return moved;
}

/** Another person says no, and why. */
export async function reject(
  place: Place,
  ids: readonly string[],
  reason: string,
  actor: Actor,
): Promise<StoredProposal[]> {
  const why = readText(reason, 'reason');
  const proposals = await findAll(place, ids);
  await checkWholeBatches(place, proposals);
  return forEachRow(proposals, async (proposal) => {
    checkSubjectRegion(actor, subjectOf(place.store, proposal));
    checkState(proposal, 'SUBMITTED');
    if (proposal.author === actor.person) {
      throw forbidden(`提案 ${proposal.key} 由您提出,可撤回而不可驳回 (your own: withdraw it)`);
    }
    return end(place, proposal, 'REJECTED', actor, why);
  });
}

export interface Approval {
  readonly id: string;
  /** What the approver has seen. */
  readonly digest: string;
}

/** Why somebody may not put a proposal in force. */
export type Obstacle = CodedMessage<'NOT_SUBMITTED' | 'OWN_PROPOSAL' | 'OTHER_REGION' | 'STALE'>;

/** Why somebody may not approve a proposal, whatever its state; null when they may. */
export function whyNotApprove(
  proposal: StoredProposal,
  subject: Pick<AnyScene, 'document' | 'indicator'>,
  actor: Actor,
): Obstacle | null {
  if (proposal.author === actor.person) {
    const message = `提案 ${proposal.key} 由您提出,须由另一人批准 (your own: a second person has to approve it)`;
    return { code: 'OWN_PROPOSAL', message, parameters: { proposal: String(proposal.key) } };
  }
  try {
    checkSubjectRegion(actor, subject);
    return null;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return { code: 'OTHER_REGION', message: error.message, parameters: { region: subject.document.region } };
  }
}

async function checkApproval(
  place: Place,
  proposal: StoredProposal,
  { digest }: Approval,
  actor: Actor,
): Promise<AnyScene> {
  const scene = { ...place, ...subjectOf(place.store, proposal) };
  const not = whyNotApprove(proposal, scene, actor);
  if (not !== null) throw forbidden(not.message);
  checkState(proposal, 'SUBMITTED');
  if (digest !== proposal.digest) {
    throw conflict(
      `提案 ${proposal.key} 的摘要不是所批准的,请查看后再批 (another digest: check the proposal, then approve)`,
    );
  }
  if (await isStale(scene, proposal)) {
    throw conflict(
      `提案 ${proposal.key} 所依据的内容已变化,须重新提出 (stale: what it rests on has changed; propose it again)`,
    );
  }
  return scene;
}

/** What two proposals of one call would both change: the second would silently replace the first. */
function checkApart(proposals: readonly StoredProposal[]): void {
  const touched = new Set<string>();
  for (const { key, kind, indicator, document, content } of proposals) {
    const name = `${indicator ?? document} ${RULES[kind].touches(content)}`;
    if (touched.has(name))
      throw conflict(`提案 ${key} 与同次批准的另一提案改动同一内容 (two proposals change the same)`);
    touched.add(name);
  }
}

/**
 * A second person puts proposals in force, all or none of them. Throws FORBIDDEN for their author and for a document beyond
 * the caller's regions, CONFLICT for another digest than the one that was seen, and for what is stale.
 */
export async function approve(
  place: Place,
  approvals: readonly Approval[],
  comment: string | null | undefined,
  actor: Actor,
): Promise<StoredProposal[]> {
  const said = readOptionalText(comment, 'comment');
  const proposals = await findAll(
    place,
    approvals.map(({ id }) => id),
  );
  await checkWholeBatches(place, proposals);
  // All are checked before any is put in force: they are approved for the state that the approver has seen.
  const scenes = await forEachRow(proposals, (proposal, index) =>
    checkApproval(place, proposal, approvals[index] ?? { id: '', digest: '' }, actor),
  );
  checkApart(proposals);
  const approved = await forEachRow(proposals, async (proposal, index) => {
    const scene = scenes[index] ?? { ...place, ...subjectOf(place.store, proposal) };
    const { kind, content } = proposal;
    await RULES[kind].check(scene, content);
    const done = await end(place, proposal, 'APPROVED', actor, said);
    await RULES[kind].apply(scene, content, done);
    return done;
  });
  const moment = { asOf: place.at, position: place.position, present: true };
  const moved = [...new Set(scenes.flatMap(({ indicator }) => indicator ?? []))];
  await recordProgress(place.store, place.queryable, moved, { ...moment, causeOf: () => null });
  return approved;
}
