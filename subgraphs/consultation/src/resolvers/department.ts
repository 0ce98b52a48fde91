import type { Department } from '../generated/schema.ts';

/** A department as a topic or a reply tells it; null when its name is not told. */
export function departmentOf(attributes: {
  readonly departmentCode: string | null;
  readonly departmentName: string | null;
}): Department | null {
  const { departmentCode: code, departmentName: name } = attributes;
  return name === null ? null : { code, name };
}
