import sql from 'sql-template-tag';
import type { Queryable } from '@queqiao/store';
import { isKnownRegion, regionContains } from '@queqiao/records/regions';
import { parseRegionCode } from '@queqiao/records/identifiers';
import { badInput, ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { Caller } from '@queqiao/subgraph/request';
import { findPerson, lockPersonsAdministrators } from './person-directory.ts';
import type { KnownPerson } from './person.ts';
import type { Role } from './role.ts';
import { announceSessions } from './sessions.ts';

/** What changes of a person; null: it stays. */
export interface PersonChange {
  readonly id: string;
  readonly name: string | null;
  readonly department: string | null;
  readonly roles: readonly Role[] | null;
  readonly regions: readonly string[] | null;
}

export interface ChangedPerson {
  readonly before: KnownPerson;
  readonly after: KnownPerson;
}

/**
 * Changes a person. Nobody changes their own roles and regions, whoever is confined to regions gives no more than these, and
 * there is always an administrator of persons. Throws BAD_USER_INPUT, FORBIDDEN or CONFLICT, with nothing changed once the
 * transaction is rolled back.
 */
export async function changePerson(
  transaction: Queryable,
  change: PersonChange,
  caller: Caller,
): Promise<ChangedPerson> {
  const { id, name, department, roles, regions } = change;
  const administrators = await lockPersonsAdministrators(transaction);
  if (caller.session && !administrators.includes(caller.subject ?? ''))
    throw forbidden('您已不是人员管理', 'you administer persons no more');
  const before = await findPerson(transaction, id);
  if (before === null) throw badInput(`没有这个人员:${id} (no such person; whoever signs in becomes known)`, 'id');
  if (roles !== null || regions !== null) checkRights(before, change, caller);
  await transaction.query(
    sql`update person set
          name = case when ${name}::text is null then name else nullif(${name}, '') end,
          department = case when ${department}::text is null then department else nullif(${department}, '') end,
          roles = coalesce(${roles}::text[], roles), regions = coalesce(${regions}::text[], regions)
        where id = ${id}`,
  );
  if (administrators.length > 0 && (await lockPersonsAdministrators(transaction)).length === 0) {
    throw conflict('至少须有一位人员管理', 'there must be an administrator of persons');
  }
  await announceSessions(transaction);
  const after = await findPerson(transaction, id);
  if (after === null) throw new TypeError('a person went missing while being changed');
  return { before, after };
}

function checkRights(before: KnownPerson, { roles, regions }: PersonChange, caller: Caller): void {
  if (before.id === caller.subject) {
    throw forbidden(
      '自己的角色与地区须由另一位人员管理更改',
      'another administrator of persons changes your own rights',
    );
  }
  if (roles !== null && before.rolesIssued) {
    throw conflict('角色由签发方给出,不能在此更改', 'roles are carried by the issuer: change them there');
  }
  if (regions !== null && before.regionsIssued) {
    throw conflict('地区由签发方给出,不能在此更改', 'regions are carried by the issuer: change them there');
  }
  if (caller.regions === null) return;
  const isWithin = (codes: readonly string[]): boolean =>
    codes.length > 0 && codes.every((code) => caller.regions?.some((own) => regionContains(own, code)));
  const isOurs = before.roles.length === 0 || isWithin(before.regions);
  if (!isOurs || !isWithin(regions ?? before.regions)) {
    throw forbidden('超出您所限的地区', 'this goes beyond the regions that you are confined to');
  }
}

const LONGEST_NAME = 100;

/** A name as it was given: null leaves it, an empty text removes it. Throws BAD_USER_INPUT when it is too long. */
export function readName(text: string | null | undefined, argument: string): string | null {
  if (text == null) return null;
  const read = text.trim();
  if (read.length > LONGEST_NAME) {
    throw badInput(`${argument} 至多 ${LONGEST_NAME} 字 (at most ${LONGEST_NAME} characters)`, argument);
  }
  return read;
}

const LONGEST_REASON = 2_000;

/** Why somebody changes rights. Throws BAD_USER_INPUT when it says nothing, or too much. */
export function readReason(text: string): string {
  const read = text.trim();
  if (read !== '' && read.length <= LONGEST_REASON) return read;
  throw badInput(`reason 应为 1 至 ${LONGEST_REASON} 字 (1 to ${LONGEST_REASON} characters)`, 'reason');
}

const MOST_REGIONS = 200;

/** Region codes, each once. Throws BAD_USER_INPUT for one that the hub does not know. */
export function readRegions(codes: readonly string[]): readonly string[] {
  const read = [...new Set(codes.map((code) => parseRegionCode(code, 'regions')))].toSorted();
  const unknown = read.find((code) => !isKnownRegion(code));
  if (unknown !== undefined) throw badInput(`没有地区 ${unknown} (no such region)`, 'regions');
  if (read.length > MOST_REGIONS)
    throw badInput(`至多 ${MOST_REGIONS} 个地区 (at most ${MOST_REGIONS} regions)`, 'regions');
  return read;
}

function forbidden(chinese: string, english: string): HubError {
  return new HubError(ErrorCode.FORBIDDEN, `${chinese} (${english})`);
}

function conflict(chinese: string, english: string): HubError {
  return new HubError(ErrorCode.CONFLICT, `${chinese} (${english})`);
}
