import { ANONYMOUS, type Caller } from '@queqiao/subgraph/request';
import type { AccessCaller } from '../access-caller.ts';
import type { Guard } from './guarded-graph.ts';

export interface TestCaller {
  readonly title: string;
  readonly caller: Caller;
  /** The policies that this caller meets. */
  readonly policies: readonly string[];
  /** The guards of the guarded graph that this caller meets. */
  readonly passes: readonly Guard[];
}

const withScopes = (...scopes: string[]): Caller => ({ subject: 'me', scopes: new Set(scopes), regions: null });

/** The guards need a token, the scopes (a and b) or c, and the policies (p and q) or r. */
export const CALLERS: readonly TestCaller[] = [
  { title: 'anonymous', caller: ANONYMOUS, policies: [], passes: [] },
  { title: 'with a token', caller: withScopes(), policies: [], passes: ['authenticated'] },
  { title: 'with half of each', caller: withScopes('a'), policies: ['q'], passes: ['authenticated'] },
  { title: 'with two scopes', caller: withScopes('a', 'b'), policies: [], passes: ['authenticated', 'requiresScopes'] },
  { title: 'with one scope', caller: withScopes('c', 'r'), policies: [], passes: ['authenticated', 'requiresScopes'] },
  { title: 'anonymous with two policies', caller: ANONYMOUS, policies: ['p', 'q', 'c'], passes: ['policy'] },
  { title: 'with one policy', caller: withScopes('p', 'q'), policies: ['r'], passes: ['authenticated', 'policy'] },
];

export function accessOf({ caller, policies }: TestCaller): AccessCaller {
  return {
    authenticated: caller.subject !== null,
    scopes: caller.scopes,
    meets: (policy) => policies.includes(policy),
  };
}
