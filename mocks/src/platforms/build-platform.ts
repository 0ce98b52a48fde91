import { familyNamed } from '@queqiao/families';
import type { MockFamily, MockInstallation, PlatformSurroundings } from './mock-family.ts';
import type { MockPlatform } from './platform.ts';

/** The protocol of an installation, as its family's manifest brings it. Rejects with a TypeError when its data is not there. */
export async function buildPlatform(
  installation: MockInstallation,
  surroundings: PlatformSurroundings,
): Promise<MockPlatform> {
  const { createPlatform } = (await familyNamed(installation.family).mocks()) as MockFamily;
  return createPlatform(installation, surroundings);
}
