import { badInput } from '@queqiao/subgraph/errors';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';

/** Who of a department answers for an indicator. */
export interface ResponsiblePerson {
  readonly department: string;
  /** Null: nobody in particular. */
  readonly person: string | null;
  /** By when; null: by the due day of the indicator. */
  readonly dueOn: string | null;
}

/** Who was named for indicators, by indicator: the last word for each department. */
export async function responsibleOf(
  queryable: Queryable,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, readonly ResponsiblePerson[]>> {
  const rows = await queryable.query<ResponsiblePerson & { indicator: string }>(
    sql`select distinct on (indicator, department) indicator, department, person, due_on as "dueOn" from responsible_person
        where indicator = any(${indicators}::text[]) order by indicator, department, id desc`,
  );
  return Map.groupBy(rows, ({ indicator }) => indicator);
}

const LONGEST_PERSON = 300;

/** Names who answers for an indicator from now on. Throws BAD_USER_INPUT for a department that the document does not name. */
export async function nameResponsible(
  transaction: Queryable,
  indicator: CatalogueIndicator,
  { department, person, dueOn }: ResponsiblePerson,
  by: { readonly person: string; readonly at: string },
): Promise<void> {
  if (!indicator.departments.includes(department)) {
    throw badInput(
      `“${department.slice(0, 40)}”不是 ${indicator.id} 的责任部门 (not a department that answers for it)`,
      'department',
    );
  }
  if (person !== null && (person.trim() === '' || person.length > LONGEST_PERSON || /[\p{Cc}]/u.test(person))) {
    throw badInput('person 应为人员编号 (person is the id of a person)', 'person');
  }
  await transaction.query(
    sql`insert into responsible_person (indicator, department, person, due_on, by, at)
        values (${indicator.id}, ${department}, ${person}, ${dueOn}, ${by.person}, ${by.at})`,
  );
}
