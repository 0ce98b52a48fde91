import { FAMILIES } from '@queqiao/families';
import { startMocks } from '@queqiao/mocks';
import type { FamilySubgraph } from '@queqiao/platform/families';
import { installationAt, loadInstallations, type Installation } from '@queqiao/platform/installations';
import type { RecordFeed } from '@queqiao/records';
import { buildSubgraph, type ExecutableSubgraph } from '@queqiao/subgraph';
import { exampleRecords } from './example-records.ts';
import { familyQuestion, type FamilyQuestion } from './family-question.ts';
import { RecordedPlatform } from './recorded-platform.ts';

/** A family of platforms between which and the mocks somebody stands who tampers. */
export interface FamilyRig extends FamilyQuestion {
  readonly family: string;
  readonly platforms: readonly RecordedPlatform[];
  /** The family's subgraph, which has not asked anybody anything yet. */
  readonly fresh: () => ExecutableSubgraph<RecordFeed>;
}

const WORLD = { seed: 3, now: Date.parse('2026-03-01T00:00:00Z') };

/** Starts every family over one world. */
export async function startFamilies(): Promise<{ readonly families: readonly FamilyRig[] } & AsyncDisposable> {
  await using cleanup = new AsyncDisposableStack();
  const mocks = cleanup.use(await startMocks(WORLD));
  const installations: { readonly platform: RecordedPlatform; readonly installation: Installation }[] = [];
  for (const file of loadInstallations()) {
    const platform = cleanup.use(await RecordedPlatform.before(mocks.urls[file.system] ?? ''));
    const url = new URL(file.basePath, platform.origin);
    const credentials = mocks.credentials[file.system] ?? {};
    const installation = { ...installationAt(file, url, credentials), attemptTimeoutMs: 5_000 };
    installations.push({ platform, installation });
  }
  const families = await Promise.all(
    Array.from(FAMILIES, async ([family, { subgraph }]) => {
      const { createSubgraph } = (await subgraph()) as FamilySubgraph;
      const own = installations.filter(({ installation }) => installation.family === family);
      const fresh = () => buildSubgraph(createSubgraph({ installations: own.map(({ installation }) => installation) }));
      return { family, platforms: own.map(({ platform }) => platform), fresh };
    }),
  );
  const subgraphs = families.map(({ fresh }) => fresh());
  const examples = await exampleRecords(subgraphs.flatMap(({ feeds }) => feeds));
  const rigs = families.map((rig, at) => ({ ...rig, ...familyQuestion(subgraphs[at] ?? rig.fresh(), examples) }));
  await Promise.all(subgraphs.map((each) => each.close()));
  const parts = cleanup.move();
  return { families: rigs, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}
