import { familyInstallations } from '@queqiao/families';
import { readYamlFolder } from '@queqiao/schemas';
import { installationFile, type InstallationFile } from './installation.ts';

/** Invalid installation files: every fault at once. */
export class InstallationError extends Error {
  readonly code = 'INSTALLATION_INVALID';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`平台配置有误 (installations are not valid):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'InstallationError';
    this.faults = faults;
  }
}

function faultsOfPair(files: readonly { readonly path: string; readonly installation: InstallationFile }[]): string[] {
  const faults: string[] = [];
  for (const facet of ['system', 'environment'] as const) {
    const first = new Map<string, string>();
    for (const { path, installation } of files) {
      const value = installation[facet];
      const earlier = first.get(value);
      if (earlier !== undefined) faults.push(`${path}: ${facet} ${value} is already that of ${earlier}`);
      else first.set(value, path);
    }
  }
  return faults;
}

/**
 * Reads the installations of the schemas folder, and of further folders. Throws one InstallationError with all faults of
 * all files.
 */
export function loadInstallations(further: readonly string[] = []): readonly InstallationFile[] {
  const files = ['installations', ...familyInstallations(), ...further].flatMap(readYamlFolder);
  const faults: string[] = [];
  const good: { path: string; installation: InstallationFile }[] = [];
  for (const { path, content } of files) {
    const outcome = installationFile.safeParse(content);
    if (outcome.success) good.push({ path, installation: outcome.data });
    else faults.push(...outcome.error.issues.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`));
  }
  faults.push(...faultsOfPair(good));
  if (faults.length > 0) throw new InstallationError(faults);
  return good.map(({ installation }) => installation);
}
