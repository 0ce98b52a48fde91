import type { Installation } from '../../installations/installation.ts';

/** One credential of an installation. Throws a TypeError with its name, never its value, when it is missing. */
export function credential(installation: Installation, name: string): string {
  const value = installation.credentials[name];
  if (value === undefined || value === '') {
    throw new TypeError(`The installation ${installation.system} has no credential "${name}".`);
  }
  return value;
}
