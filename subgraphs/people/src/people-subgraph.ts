import type { AuditLog } from '@queqiao/audit';
import type { RecordFeed } from '@queqiao/records';
import { subgraphTypeDefs } from '@queqiao/schemas';
import type { Subgraph } from '@queqiao/subgraph';
import type { Resolvers } from './generated/schema.ts';
import type { PersonDirectory } from './person-directory.ts';
import { mutationResolvers } from './resolvers/mutation.ts';
import { PersonLookups } from './resolvers/person-lookups.ts';
import { personResolvers, sessionResolvers } from './resolvers/person.ts';
import { queryResolvers } from './resolvers/query.ts';
import type { Sessions } from './sessions.ts';

export interface PeopleSubgraphOptions {
  readonly persons: PersonDirectory;
  readonly sessions: Sessions;
  /** Where each mutation leaves its entry. */
  readonly audit: AuditLog;
}

/** The native subgraph of persons: who is asking, who may do what, and who is signed in. It asks no platform. */
export function createPeopleSubgraph({ persons, sessions, audit }: PeopleSubgraphOptions): Subgraph<RecordFeed> {
  const resolvers: Resolvers = {
    Query: queryResolvers(persons),
    Mutation: mutationResolvers(audit, sessions),
    Person: personResolvers(new PersonLookups(persons, sessions)),
    Session: sessionResolvers,
  };
  return {
    name: 'people',
    typeDefs: subgraphTypeDefs('people'),
    resolvers,
    feeds: [],
    close: async () => undefined,
  };
}
