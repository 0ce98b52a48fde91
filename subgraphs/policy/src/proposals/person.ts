import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { regionContains } from '@queqiao/records/regions';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';

/** Who changes something, and where they may. */
export interface Actor {
  /** An issuer and its subject: two tokens of one person have the same. */
  readonly person: string;
  /** Region codes that the caller is confined to; null: everywhere. */
  readonly regions: readonly string[] | null;
}

/** A person as far as the hub knows: by the text that their token names them by. */
export interface PersonReference {
  readonly id: string;
}

/** Whether a document's figures are within what a caller may change: all of its region, not a part. */
export function mayWrite(
  { regions }: Pick<Actor, 'regions'>,
  { document }: Pick<CatalogueIndicator, 'document'>,
): boolean {
  return regions === null || regions.some((region) => regionContains(region, document.region));
}

export function forbidden(message: string): HubError {
  return new HubError(ErrorCode.FORBIDDEN, message);
}

/** Throws FORBIDDEN for a document that lies beyond the caller's regions. */
export function checkRegion(actor: Pick<Actor, 'regions'>, of: Pick<CatalogueIndicator, 'id' | 'document'>): void {
  if (mayWrite(actor, of)) return;
  throw forbidden(`${of.id} 属 ${of.document.region},不在您的地区之内 (the document’s region is beyond yours)`);
}
