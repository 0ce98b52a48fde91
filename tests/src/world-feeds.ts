import { createConsultationSubgraph } from '@queqiao/consultation';
import { createEducationSubgraph } from '@queqiao/education';
import { createEmploymentSubgraph } from '@queqiao/employment';
import { createEnterpriseSubgraph } from '@queqiao/enterprise';
import { loadInstallations, resolveInstallation, type Installation } from '@queqiao/kit/installations';
import type { LastKnown } from '@queqiao/kit/provenance';
import type { Subgraph } from '@queqiao/kit/subgraph';

/** The four wrapping subgraphs over the platforms that an environment points at, with nothing else of the hub. */
export interface PlatformRooms extends AsyncDisposable {
  readonly installations: readonly Installation[];
  readonly subgraphs: readonly Subgraph[];
}

export interface PlatformRoomsOptions {
  /** Like `Mocks.environment`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly lastKnown?: LastKnown;
}

export function openPlatformRooms({ environment, lastKnown }: PlatformRoomsOptions): PlatformRooms {
  const installations = loadInstallations().map((file) => {
    const resolved = resolveInstallation(file, environment);
    if (resolved.mocked) throw new TypeError(`nothing says where ${file.system} is`);
    return resolved.installation;
  });
  const options = { installations, ...(lastKnown && { lastKnown }) };
  const subgraphs = [
    createEducationSubgraph(options),
    createEmploymentSubgraph(options),
    createEnterpriseSubgraph(options),
    createConsultationSubgraph(options),
  ];
  return {
    installations,
    subgraphs,
    async [Symbol.asyncDispose]() {
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}
