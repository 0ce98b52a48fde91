import { dnfConjunction } from '@apollo/federation-internals';

/** Scopes or policies of which one whole list must be met (an OR of ANDs). */
type Alternatives = readonly (readonly string[])[];

/** What a caller must have. Where several rules apply, all must be met. */
export type AccessRule =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly alternatives: Alternatives }
  | { readonly kind: 'policies'; readonly alternatives: Alternatives };

const KINDS = ['authenticated', 'scopes', 'policies'] as const;

/** Above this many combinations of alternatives, rules are not compared but treated as different. */
const MOST_COMBINATIONS = 1000;

/** The rules without repetitions, in the order in which a caller can satisfy them: token, scopes, policies. */
export function distinctRules(rules: readonly AccessRule[]): readonly AccessRule[] {
  const distinct = [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
  return distinct.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** The rules met by every caller who meets any one of the lists: all that is known of an object before its type is known. */
export function commonRules(lists: readonly (readonly AccessRule[])[]): readonly AccessRule[] {
  const [first = [], ...others] = lists;
  return first.filter((rule) => others.every((list) => list.some((each) => implies(each, rule))));
}

/**
 * The rules of an interface itself. Since 2.12.1 Apollo's composition writes on an interface the rules that its
 * implementers have in common (and refuses any others there). Such rules add nothing to those of the implementers, and would
 * block access to open implementers, so they are ignored. Any other rule was written on the interface by its author, for a
 * composer that kept it there, and applies to everything that implements it.
 */
export function ownRules(
  declared: readonly AccessRule[],
  ofImplementers: readonly (readonly AccessRule[])[],
): readonly AccessRule[] {
  const inherited = ofImplementers.flat();
  return KINDS.flatMap((kind) => {
    const own = declared.filter((rule) => rule.kind === kind);
    const theirs = inherited.filter((rule) => rule.kind === kind);
    return areEquivalent(own, theirs) ? [] : own;
  });
}

/** Whether exactly the same callers meet all of one list and all of the other. Both are of one kind. */
function areEquivalent(left: readonly AccessRule[], right: readonly AccessRule[]): boolean {
  if (left.length === 0 || right.length === 0) return left.length === right.length;
  const [a, b] = [conjunction(left), conjunction(right)];
  return a !== undefined && b !== undefined && alternativesImply(a, b) && alternativesImply(b, a);
}

function implies(stronger: AccessRule, weaker: AccessRule): boolean {
  if (stronger.kind !== weaker.kind) return false;
  return (
    stronger.kind === 'authenticated' ||
    weaker.kind === 'authenticated' ||
    alternativesImply(stronger.alternatives, weaker.alternatives)
  );
}

function alternativesImply(stronger: Alternatives, weaker: Alternatives): boolean {
  return stronger.every((needed) => weaker.some((enough) => enough.every((each) => needed.includes(each))));
}

/** All rules as one; undefined when that would be too long to compare. `@authenticated` has one alternative without scopes. */
function conjunction(rules: readonly AccessRule[]): Alternatives | undefined {
  const factors = distinctRules(rules).map((rule) =>
    rule.kind === 'authenticated' ? [[]] : rule.alternatives.map((each) => [...each]),
  );
  const combinations = factors.reduce((product, { length }) => product * length, 1);
  return combinations > MOST_COMBINATIONS ? undefined : dnfConjunction(factors);
}
