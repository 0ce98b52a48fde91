import { regionContains } from '@queqiao/records/regions';
import type { Caller } from '@queqiao/subgraph/request';
import type { WebhookRow } from './webhook.ts';

/** What a subject may do now. */
export interface SubjectRights {
  readonly scopes: ReadonlySet<string>;
  /** Region codes that it is confined to; null: everywhere. */
  readonly regions: readonly string[] | null;
}

/** What a subject may do now; null: the hub knows nothing of it but its tokens. */
export type RightsOfSubject = (subject: string) => Promise<SubjectRights | null>;

const inside = (regions: readonly string[], outer: readonly string[]): string[] =>
  regions.filter((region) => outer.some((each) => regionContains(each, region)));

/** The regions that lie in one of both lists. */
function withinBoth(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...inside(one, other), ...inside(other, one)])];
}

/** The rights under which a webhook reads: those of the token that registered it, less what its subject has lost since. */
export function narrowed(
  { subject, scopes, regions }: Pick<WebhookRow, 'subject' | 'scopes' | 'regions'>,
  now: SubjectRights | null,
): Caller {
  if (now === null) return { subject, scopes: new Set(scopes), regions };
  const own = now.regions;
  return {
    subject,
    scopes: new Set(scopes.filter((scope) => now.scopes.has(scope))),
    regions: regions === null || own === null ? (regions ?? own) : withinBoth(regions, own),
  };
}

/** What two equal rights have in common. */
export function rightsKey({ scopes, regions }: Caller): string {
  return JSON.stringify([[...scopes].toSorted(), regions === null ? null : regions.toSorted()]);
}
