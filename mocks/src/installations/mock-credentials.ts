import { familyNamed } from '@queqiao/families';
import type { Installation } from './installation.ts';

/** What the mocks of a family accept as proof of who calls. Obviously no secrets. Throws a TypeError for no family. */
export function mockCredentials(family: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(familyNamed(family).credentials).map(([name, { mock }]) => [name, mock]));
}

/** One of them, by the family's own name for it. Throws a TypeError when the family has no such credential. */
export function mockCredential(family: string, name: string): string {
  const value = mockCredentials(family)[name];
  if (value === undefined) throw new TypeError(`The family ${family} has no credential ${name}.`);
  return value;
}

/** The hub's environment variables for one installation: `QINYUN_URL`, `QINYUN_APP_ID`, … */
export function mockEnvironment({ family, environment }: Installation, url: string): Record<string, string> {
  const credentials = Object.values(familyNamed(family).credentials);
  return Object.fromEntries([
    [`${environment}_URL`, url],
    ...credentials.map(({ variable, mock }) => [`${environment}_${variable}`, mock]),
  ]);
}
