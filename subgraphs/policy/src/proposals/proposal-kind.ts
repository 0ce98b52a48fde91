import type { JsonValue } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { PolicyStore } from '../context/policy-store.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import type { PolicyFile } from '../documents/policy-file.ts';
import type { Facts } from '../values/measurement/facts.ts';
import type { StoredProposal } from './proposal.ts';

/** Where a proposal is checked, previewed or put in force. */
export interface DocumentScene {
  readonly store: PolicyStore;
  readonly queryable: Queryable;
  readonly document: PolicyFile;
  /** Changes up to here are counted. */
  readonly position: number;
  /** RFC 3339 in UTC. */
  readonly at: string;
}

/** The same for a proposal about one indicator. */
export interface ProposalScene extends Omit<DocumentScene, 'document'> {
  readonly indicator: CatalogueIndicator;
}

/** The scene of any kind of proposal: of one about a whole document the indicator is null. */
export interface AnyScene extends DocumentScene {
  readonly indicator: CatalogueIndicator | null;
}

/** One kind of proposal: what it rests on, what would hold, and how it is put in force. */
interface KindRules<S, C extends JsonValue> {
  /** What of the present state a content rests on: once it differs, the proposal is stale. */
  readonly basis: (scene: S, content: C) => Promise<JsonValue>;
  /** Throws CONFLICT when it cannot be put in force as things are. */
  readonly check: (scene: S, content: C) => Promise<void>;
  readonly apply: (scene: S, content: C, proposal: StoredProposal) => Promise<void>;
  /** What two proposals of one call must not both change. */
  readonly touches: (content: C) => string;
}

interface IndicatorRules<C extends JsonValue> extends KindRules<ProposalScene, C> {
  /** What would hold instead, for the preview. */
  readonly instead: (scene: ProposalScene, content: C) => Promise<Partial<Facts>>;
}

/** The rules of any kind. */
export interface ProposalRules extends KindRules<AnyScene, JsonValue> {
  /** Null for a kind that changes no indicator. */
  readonly instead: ((scene: ProposalScene, content: JsonValue) => Promise<Partial<Facts>>) | null;
}

function ofIndicator({ indicator, ...scene }: AnyScene): ProposalScene {
  if (indicator === null) throw new TypeError('the proposal is about no indicator');
  return { ...scene, indicator };
}

/** Of kinds about one indicator. Contents are checked when they are proposed, and never change afterwards. */
export function rulesOf<C extends JsonValue>(rules: IndicatorRules<C>): ProposalRules {
  return {
    basis: (scene, content) => rules.basis(ofIndicator(scene), content as C),
    check: (scene, content) => rules.check(ofIndicator(scene), content as C),
    instead: (scene, content) => rules.instead(scene, content as C),
    apply: (scene, content, proposal) => rules.apply(ofIndicator(scene), content as C, proposal),
    touches: (content) => rules.touches(content as C),
  };
}

/** Of kinds about a whole document. */
export function documentRulesOf<C extends JsonValue>(rules: KindRules<DocumentScene, C>): ProposalRules {
  return {
    basis: (scene, content) => rules.basis(scene, content as C),
    check: (scene, content) => rules.check(scene, content as C),
    instead: null,
    apply: (scene, content, proposal) => rules.apply(scene, content as C, proposal),
    touches: (content) => rules.touches(content as C),
  };
}
