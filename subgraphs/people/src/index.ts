export { createPeopleSubgraph, type PeopleSubgraphOptions } from './people-subgraph.ts';
export {
  PersonDirectory,
  type IssuedIdentity,
  type PersonDirectoryOptions,
  type SeededPerson,
} from './person-directory.ts';
export type { KnownPerson } from './person.ts';
export { isRole, scopesOf, type Role } from './role.ts';
export { Sessions, type OpenSession, type SessionStart } from './sessions.ts';
