import sql, { type Sql } from 'sql-template-tag';
import type { Role } from './role.ts';

/** A person whom the hub knows, with what holds for them now. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly roles: readonly Role[];
  /** Region codes that they are confined to; none: everywhere. */
  readonly regions: readonly string[];
  /** Whether a claim of the issuer carries roles, or regions: the hub cannot change them then. */
  readonly rolesIssued: boolean;
  readonly regionsIssued: boolean;
  /** RFC 3339; null: never. */
  readonly lastSignInAt: string | null;
}

/** The columns of a `KnownPerson` from `person p`. */
export const PERSON_COLUMNS: Sql = sql`p.id, coalesce(p.name, p.issued_name, p.subject) as name, p.department,
  coalesce(p.issued_roles, p.roles) as roles, coalesce(p.issued_regions, p.regions) as regions,
  p.issued_roles is not null as "rolesIssued", p.issued_regions is not null as "regionsIssued",
  p.last_sign_in_at as "lastSignInAt"`;

/** A person as another subgraph names them; the hub may never have met them. */
export interface PersonReference {
  readonly id: string;
}

/** Whoever the hub has never met is shown by the subject of their token. */
export function subjectOf({ id }: PersonReference): string {
  return id.slice(id.lastIndexOf('#') + 1) || id;
}
