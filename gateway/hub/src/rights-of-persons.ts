import { scopesOf, type PersonDirectory } from '@queqiao/people';

/** What a person may do now: what their roles give, in their regions. Null for a subject whom the hub does not know as one. */
export function rightsOfPersons(
  persons: Pick<PersonDirectory, 'find'>,
): (
  subject: string,
) => Promise<{ readonly scopes: ReadonlySet<string>; readonly regions: readonly string[] | null } | null> {
  return async (subject) => {
    const [person] = await persons.find([subject]);
    if (person === undefined) return null;
    const { roles, regions } = person;
    return { scopes: scopesOf(roles), regions: regions.length === 0 ? null : regions };
  };
}
