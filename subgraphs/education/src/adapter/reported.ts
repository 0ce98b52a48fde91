import type { AnnualReturn, TeacherStats } from './normalise.ts';

const { values } = Object;

/** Whether a year's statistics contain any figure: the newest year is the newest with a reported figure. */
function hasFigures({ attributes }: TeacherStats | AnnualReturn): boolean {
  const { schoolCode: _school, year: _year, ...figures } = attributes;
  return values(figures).some((figure) => figure !== null);
}

/** The row of a year, or of the newest year with any figure; null when there is none. */
export function ofYear<S extends { readonly record: TeacherStats | AnnualReturn }>(
  rows: readonly S[],
  year: number | null,
): S | null {
  if (year !== null) return rows.find(({ record }) => record.attributes.year === year) ?? null;
  const reported = rows.filter(({ record }) => hasFigures(record));
  return reported.reduce<S | null>(
    (newest, row) => (newest === null || row.record.attributes.year > newest.record.attributes.year ? row : newest),
    null,
  );
}
