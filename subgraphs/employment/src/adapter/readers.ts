import { recordReader } from '@queqiao/platform/contracts';
import { joinId } from '@queqiao/records/identifiers';
import type { Installation } from '@queqiao/platform/installations';
import type { JsonValue } from '@queqiao/records';
import { normaliseFair, normaliseJob, normaliseOutcome, normaliseTraining, normaliseWorkforce } from './normalise.ts';
import { fairRow, jobRow, outcomeRow, trainingRow, workforceRow } from './rows.ts';

/** The id of a key of several parts; undefined unless all are there. */
function idOfParts(...parts: readonly (JsonValue | undefined)[]): string | undefined {
  const known = parts.filter((part) => typeof part === 'string' || typeof part === 'number');
  return known.length === parts.length ? joinId(...known) : undefined;
}

/** How the rows of each list of one installation become records. Throws the errors of the row contracts. */
export function employmentReaders(installation: Installation) {
  return {
    jobs: recordReader(
      {
        schema: jobRow(installation),
        idOf: (raw) => raw['jobId'],
        personal: ['contactName', 'contactPhone'],
      },
      (row) => normaliseJob(installation, row),
    ),
    fairs: recordReader({ schema: fairRow(installation), idOf: (raw) => raw['fairId'] }, (row) =>
      normaliseFair(installation, row),
    ),
    outcomes: recordReader(
      { schema: outcomeRow, idOf: (raw) => idOfParts(raw['schoolCode'], raw['majorCode'], raw['year']) },
      (row) => normaliseOutcome(installation, row),
    ),
    trainings: recordReader({ schema: trainingRow(installation), idOf: (raw) => raw['trainingId'] }, (row) =>
      normaliseTraining(installation, row),
    ),
    workforce: recordReader({ schema: workforceRow, idOf: (raw) => idOfParts(raw['areaCode'], raw['year']) }, (row) =>
      normaliseWorkforce(installation, row),
    ),
  };
}
