import type { AuditFact } from '@queqiao/audit';
import type { JsonValue } from '@queqiao/records';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { proposalFact } from './proposal-audit.ts';
import { HUB, PROPOSAL_COLUMNS, type ProposalKind, type StoredProposal } from './proposal.ts';
import { propose, submit, withdraw, type openScene } from './steps.ts';

/** A change that a corrected file brings. */
export interface HubChange {
  readonly kind: ProposalKind;
  readonly indicator: CatalogueIndicator;
  readonly content: JsonValue;
  readonly comment: string;
}

const ACTOR = { person: HUB, regions: null };

/** Submits changes in the hub's own name, in place of what it had proposed before. Gives the entries for the audit log. */
export async function proposeAsHub(
  place: Awaited<ReturnType<typeof openScene>>,
  changes: readonly HubChange[],
): Promise<readonly AuditFact[]> {
  const facts: AuditFact[] = [];
  for (const change of changes) {
    const former = await place.queryable.query<StoredProposal>(
      sql`select ${PROPOSAL_COLUMNS} from proposal where author = ${HUB} and indicator = ${change.indicator.id}
            and kind = ${change.kind} and state in ('DRAFT', 'SUBMITTED')`,
    );
    for (const { key } of former) {
      const [withdrawn] = await withdraw(place, [String(key)], ACTOR);
      if (withdrawn !== undefined) facts.push(proposalFact('withdrawProposals', withdrawn, HUB));
    }
    const [proposed] = await propose(place, [change], ACTOR);
    if (proposed === undefined) continue;
    const [submitted] = await submit(place, [String(proposed.key)], null, ACTOR);
    if (submitted !== undefined) facts.push(proposalFact('submitProposals', submitted, HUB));
  }
  return facts;
}
