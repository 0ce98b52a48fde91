import { recordReader } from '@queqiao/platform/contracts';
import type { Installation } from '@queqiao/platform/installations';
import type { JsonValue } from '@queqiao/records';
import {
  normaliseChain,
  normaliseCooperation,
  normaliseCultivation,
  normaliseDemand,
  normaliseEnterprise,
  normaliseExpert,
  normaliseProject,
} from './normalise.ts';
import { chainRow, cooperationRow, cultivationRow, demandRow, enterpriseRow, expertRow, projectRow } from './rows.ts';

const idOf = (raw: Readonly<Record<string, JsonValue | undefined>>) => raw['id'];

/** How the items of each list of one installation become records. Throws the errors of the row contracts. */
export function enterpriseReaders(installation: Installation) {
  return {
    enterprises: recordReader(
      { schema: enterpriseRow(installation), idOf: (raw) => raw['uscc'], personal: ['contact'] },
      (row) => normaliseEnterprise(installation, row),
    ),
    chains: recordReader({ schema: chainRow, idOf: (raw) => raw['code'] }, (row) => normaliseChain(installation, row)),
    cultivation: recordReader({ schema: cultivationRow(installation), idOf }, (row) =>
      normaliseCultivation(installation, row),
    ),
    techDemands: recordReader({ schema: demandRow(installation), idOf }, (row) => normaliseDemand(installation, row)),
    rdProjects: recordReader({ schema: projectRow(installation), idOf }, (row) => normaliseProject(installation, row)),
    experts: recordReader({ schema: expertRow, idOf, personal: ['name'] }, (row) => normaliseExpert(installation, row)),
    cooperations: recordReader({ schema: cooperationRow(installation), idOf }, (row) =>
      normaliseCooperation(installation, row),
    ),
  };
}
