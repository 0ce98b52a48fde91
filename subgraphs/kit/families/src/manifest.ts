import type { RecordType } from '@queqiao/records';

/** One credential of a family: where it comes from, and what the mock takes for it. */
export interface Credential {
  /** Ending of the environment variable: `APP_ID` of the installation QINYUN is QINYUN_APP_ID. */
  readonly variable: string;
  /** What the mock platform accepts; obviously no secret. */
  readonly mock: string;
}

/**
 * What a family of platforms brings, all of it: the hub, its mocks, the store, the composition and the generated types know a
 * family by this alone. `<folder of the family>/src/manifest.ts` exports it as `family`; there is no list of families.
 *
 * The manifest is read by every process, long before a subgraph is made. So it imports record types and nothing that runs; its
 * code comes when it is asked for (`subgraph`, `mocks`). `S` and `M` are the modules that the hub and the mocks expect.
 */
export interface FamilyManifest<S = unknown, M = unknown> {
  /** Name of the family and of its subgraph. */
  readonly name: string;
  /** By the family's own names, like `{ appId: … }`. */
  readonly credentials: Readonly<Record<string, Credential>>;
  readonly recordTypes: readonly RecordType[];
  /** The subgraph's schema: a file. */
  readonly schema: URL;
  /** A folder of further installations (YAML); those of the workspace are in `schemas/installations`. */
  readonly installations?: URL;
  /** The module that makes the subgraph. */
  readonly subgraph: () => Promise<S>;
  /** The module that makes mock platforms of this family. */
  readonly mocks: () => Promise<M>;
}
