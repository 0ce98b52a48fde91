import type { RequestScope } from '@queqiao/subgraph/request';
import { actorOf } from '../context/errors.ts';
import type { Actor } from '../proposals/person.ts';

/** Who changes something. Throws UNAUTHENTICATED for a caller without a token: nobody would answer for the change. */
export function actingPerson(scope: Pick<RequestScope, 'caller'>): Actor {
  return { person: actorOf(scope), regions: scope.caller.regions };
}
