import type { Department } from '../generated/schema.ts';

/** The department of a topic or a reply; null when its name is missing. */
export function departmentOf(attributes: {
  readonly departmentCode: string | null;
  readonly departmentName: string | null;
}): Department | null {
  const { departmentCode: code, departmentName: name } = attributes;
  return name === null ? null : { code, name };
}
