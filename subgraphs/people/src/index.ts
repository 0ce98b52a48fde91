export {
  PersonDirectory,
  type IssuedIdentity,
  type PersonDirectoryOptions,
  type SeededPerson,
} from './person-directory.ts';
export type { KnownPerson } from './person.ts';
export { isRole, ROLES, scopesOf, type Role } from './role.ts';
export { Sessions, type OpenSession, type Session, type SessionStart } from './sessions.ts';
