import { recordReader } from '@queqiao/platform/contracts';
import { joinId } from '@queqiao/records/identifiers';
import type { Installation } from '@queqiao/platform/installations';
import type { JsonValue } from '@queqiao/records';
import { normaliseBase, normaliseExpert, normaliseMajor, normaliseSchool, normaliseTeacherStats } from './normalise.ts';
import { educationRows } from './rows.ts';

/** The id of a key of two parts; undefined unless both can be read. */
function idOfParts(...parts: readonly (JsonValue | undefined)[]): string | undefined {
  const known = parts.filter((part) => typeof part === 'string' || typeof part === 'number');
  return known.length === parts.length ? joinId(...known) : undefined;
}

/** How the rows of each list of one installation become records. Throws the errors of `educationRows`. */
export function educationReaders(installation: Installation) {
  const rows = educationRows(installation);
  return {
    schools: recordReader({ schema: rows.school, idOf: (raw) => raw['schoolCode'] }, (row) =>
      normaliseSchool(installation, row),
    ),
    majors: recordReader({ schema: rows.major, idOf: (raw) => idOfParts(raw['schoolCode'], raw['majorCode']) }, (row) =>
      normaliseMajor(installation, row),
    ),
    teacherStats: recordReader(
      { schema: rows.teacherStats, idOf: (raw) => idOfParts(raw['schoolCode'], raw['year']) },
      (row) => normaliseTeacherStats(installation, row),
    ),
    bases: recordReader({ schema: rows.base, idOf: (raw) => raw['id'] }, (row) => normaliseBase(installation, row)),
    experts: recordReader({ schema: rows.expert, idOf: (raw) => raw['id'], personal: ['name'] }, (row) =>
      normaliseExpert(installation, row),
    ),
  };
}
