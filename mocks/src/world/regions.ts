import { readYamlFile } from '@queqiao/schemas';
import { z } from 'zod';

/** A county by its GB/T 2260 code. */
export interface County {
  readonly code: string;
  readonly name: string;
}

export const BAOJI = '610300';
export const HAIXI = '632800';

const REGIONS = z.record(z.string().regex(/^\d{6}$/), z.string()).parse(readYamlFile('regions.yaml'));

function countiesOf(prefecture: string): readonly County[] {
  return Object.entries(REGIONS)
    .map(([code, name]) => ({ code, name }))
    .filter(({ code }) => code !== prefecture && liesIn(code, prefecture));
}

export const BAOJI_COUNTIES = countiesOf(BAOJI);
export const HAIXI_COUNTIES = countiesOf(HAIXI);

/** A county in neither region: some posts, and a base with members in Baoji, are there. */
export const ELSEWHERE: County = { code: '610403', name: '杨陵区' };

/** Whether a region code lies in a region; one ending in 00 is a prefecture and holds its counties. */
export function liesIn(code: string, region: string): boolean {
  return region.endsWith('00') ? code.startsWith(region.slice(0, 4)) : code === region;
}
