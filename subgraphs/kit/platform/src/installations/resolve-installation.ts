import { z } from 'zod';
import { familyNamed } from '@queqiao/families';
import { EnvironmentError, httpUrl, presentVariables } from '@queqiao/subgraph/environment';
import type { Installation, InstallationFile } from './installation.ts';

export type ResolvedInstallation =
  | { readonly mocked: true; readonly file: InstallationFile }
  | { readonly mocked: false; readonly installation: Installation };

/** An installation at an address. The URL includes the base path; a slash at its end is ignored. */
export function installationAt(
  file: InstallationFile,
  url: URL | string,
  credentials: Readonly<Record<string, string>>,
): Installation {
  return { ...file, url: new URL(url), credentials };
}

/** A platform that is neither configured nor mocked. */
export function absentInstallation(file: InstallationFile): Installation {
  return { ...installationAt(file, 'http://absent.invalid', {}), absent: true };
}

/**
 * What to ask where no one installation is meant: all that are there. Where none of them is, all, so that their absence shows.
 */
export function askable<T extends { readonly absent: boolean }>(installations: readonly T[]): readonly T[] {
  const present = installations.filter(({ absent }) => !absent);
  return present.length > 0 ? present : installations;
}

/**
 * The address of an installation, from `<PREFIX>_URL` and its family's credentials; mocked when no URL is set. Pure. Throws
 * one EnvironmentError with all faults when a URL is set and something else is missing or wrong.
 */
export function resolveInstallation(
  file: InstallationFile,
  environment: Readonly<Record<string, string | undefined>>,
): ResolvedInstallation {
  const present = presentVariables(environment);
  const name = (ending: string): string => `${file.environment}_${ending}`;
  const address = present[name('URL')];
  if (address === undefined) return { mocked: true, file };
  const faults: string[] = [];
  const url = httpUrl.safeParse(address);
  if (!url.success) faults.push(`${name('URL')}: ${z.prettifyError(url.error)}`);
  const credentials: Record<string, string> = {};
  for (const [key, { variable: ending }] of Object.entries(familyNamed(file.family).credentials)) {
    const value = present[name(ending)];
    if (value === undefined) {
      faults.push(`${name(ending)}: 设置了 ${name('URL')} 就必须设置 (required since ${name('URL')} is set)`);
    } else {
      credentials[key] = value;
    }
  }
  if (faults.length > 0 || !url.success) throw new EnvironmentError(faults);
  return { mocked: false, installation: installationAt(file, url.data, credentials) };
}
