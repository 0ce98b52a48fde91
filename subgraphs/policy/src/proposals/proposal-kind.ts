import type { JsonValue } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { PolicyStore } from '../context/policy-store.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import type { Facts } from '../values/measurement/facts.ts';
import type { StoredProposal } from './proposal.ts';

/** Where a proposal is checked, previewed or put in force. */
export interface ProposalScene {
  readonly store: PolicyStore;
  readonly queryable: Queryable;
  readonly indicator: CatalogueIndicator;
  /** Changes up to here are counted. */
  readonly position: number;
  /** RFC 3339 in UTC. */
  readonly at: string;
}

/** One kind of proposal: what it rests on, what would hold, and how it is put in force. */
export interface ProposalRules<C extends JsonValue = JsonValue> {
  /** What of the indicator's state a content rests on: once it differs, the proposal is stale. */
  readonly basis: (scene: ProposalScene, content: C) => Promise<JsonValue>;
  /** Throws CONFLICT when it cannot be put in force as things are. */
  readonly check: (scene: ProposalScene, content: C) => Promise<void>;
  /** What would hold instead, for the preview. */
  readonly instead: (scene: ProposalScene, content: C) => Promise<Partial<Facts>>;
  readonly apply: (scene: ProposalScene, content: C, proposal: StoredProposal) => Promise<void>;
  /** What two proposals of one call must not both change. */
  readonly touches: (content: C) => string;
}

/** Of any kind: contents are checked when they are proposed, and never change afterwards. */
export function rulesOf<C extends JsonValue>(rules: ProposalRules<C>): ProposalRules {
  return {
    basis: (scene, content) => rules.basis(scene, content as C),
    check: (scene, content) => rules.check(scene, content as C),
    instead: (scene, content) => rules.instead(scene, content as C),
    apply: (scene, content, proposal) => rules.apply(scene, content as C, proposal),
    touches: (content) => rules.touches(content as C),
  };
}
