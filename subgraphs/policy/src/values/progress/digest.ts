import { hash } from 'node:crypto';
import { canonicalJson } from '../../context/canonical-json.ts';
import type { YearCoverage } from './coverage.ts';
import type { Target } from './target.ts';

/** What a value was made of. */
export type Inputs =
  /** Records: how many, and the sum of their hashes (`sumOfLanes`). */
  | { readonly records: number; readonly sum: string }
  | { readonly reported: { readonly asOf: string; readonly value: number; readonly at: string } }
  /** Of a total: its components' digests. */
  | { readonly components: readonly { readonly id: string; readonly digest: string }[] }
  | null;

const NOTHING = ['0', '0', '0', '0'];

/** The sums over the hashes of a set of versions as 64 hexadecimal digits: each quarter modulo 2^64. */
export function sumOfLanes(lanes: readonly string[] | null): string {
  return (lanes ?? NOTHING).map((sum) => BigInt.asUintN(64, BigInt(sum)).toString(16).padStart(16, '0')).join('');
}

export interface Digested {
  readonly indicator: string;
  readonly mappingVersion: number | null;
  readonly value: number | null;
  readonly year: number | null;
  readonly coverage: YearCoverage | null;
  /** What the value is held against. */
  readonly target: Pick<Target, 'lower' | 'upper' | 'dueOn' | 'baseline'>;
  readonly inputs: Inputs;
}

/**
 * SHA-256 over the canonical JSON of indicator, mapping version, value, year, coverage, target and inputs. The same inputs
 * give the same digest, in whatever order they came; the moment is no part of it.
 */
export function digestOf({ target, ...measured }: Digested): string {
  const { lower, upper, dueOn, baseline } = target;
  return hash('sha256', canonicalJson({ ...measured, target: { lower, upper, dueOn, baseline } }));
}
