import { scopesOf, type PersonDirectory } from '@queqiao/people';
import { gathered } from '@queqiao/store';

/** What a person may do now: what their roles give, in their regions. Null for a subject whom the hub does not know as one. */
export function rightsOfPersons(
  persons: Pick<PersonDirectory, 'find'>,
): (
  subject: string,
) => Promise<{ readonly scopes: ReadonlySet<string>; readonly regions: readonly string[] | null } | null> {
  const find = gathered(async (subjects: readonly string[]) => {
    const found = new Map((await persons.find([...new Set(subjects)])).map((person) => [person.id, person]));
    return subjects.map((subject) => found.get(subject));
  });
  return async (subject) => {
    const person = await find(subject);
    if (person === undefined) return null;
    const { roles, regions } = person;
    return { scopes: scopesOf(roles), regions: regions.length === 0 ? null : regions };
  };
}
