import { familyInstallations } from '@queqiao/families';
import { readYamlFolder } from '@queqiao/schemas';
import { installation, type Installation } from './installation.ts';

/**
 * The installations that `schemas/installations` describes, and those of further folders. Throws a ZodError that names
 * what is wrong in one.
 */
export function loadInstallations(further: readonly string[] = []): readonly Installation[] {
  return ['installations', ...familyInstallations(), ...further]
    .flatMap(readYamlFolder)
    .map(({ content }) => installation.parse(content));
}
