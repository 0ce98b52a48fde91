import { readYamlFile } from '@queqiao/schemas';
import { z } from 'zod';

/** The schema's `Region`. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly parent: Region | null;
}

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(z.record(z.string().regex(/^\d{6}$/), z.string()).parse(readYamlFile('regions.yaml'))),
);

/** The code of the containing region; null for a province. */
export function parentRegionCode(code: string): string | null {
  if (code.endsWith('0000')) return null;
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

/** The common prefix of the codes of a region and of all regions within it: 6103 for 610300, 61 for 610000. */
export function regionPrefix(code: string): string {
  if (code.endsWith('0000')) return code.slice(0, 2);
  return code.endsWith('00') ? code.slice(0, 4) : code;
}

/** Whether `inner` is `outer` or within it: 610300 contains 610323, 610000 contains both. */
export function regionContains(outer: string, inner: string): boolean {
  return inner.startsWith(regionPrefix(outer));
}

/** The region of a code with the regions that contain it. An unknown code is used as its name. */
export function regionOf(code: string): Region {
  const parent = parentRegionCode(code);
  return { code, name: NAMES.get(code) ?? code, parent: parent === null ? null : regionOf(parent) };
}

/** Whether the code table has the region. */
export function isKnownRegion(code: string): boolean {
  return NAMES.has(code);
}

/** Every region of the code table, by code. */
export function allRegions(): readonly Region[] {
  return [...NAMES.keys()].toSorted().map(regionOf);
}
