import { dnfConjunction } from '@apollo/federation-internals';

/** Scopes or policies of which one list must be met whole (an OR of ANDs). */
type Alternatives = readonly (readonly string[])[];

/** What a caller must have. Of several rules at one place all must be met. */
export type AccessRule =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly alternatives: Alternatives }
  | { readonly kind: 'policies'; readonly alternatives: Alternatives };

const KINDS = ['authenticated', 'scopes', 'policies'] as const;

/** Above this many combinations of alternatives, rules are not compared but taken as different. */
const MOST_COMBINATIONS = 1000;

/** The rules without repetitions, in the order in which a caller can do something about them: token, scopes, policies. */
export function distinctRules(rules: readonly AccessRule[]): readonly AccessRule[] {
  const distinct = [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
  return distinct.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** The rules that everybody meets who meets any one of the lists: what can be said of an object before its type is known. */
export function commonRules(lists: readonly (readonly AccessRule[])[]): readonly AccessRule[] {
  const [first = [], ...others] = lists;
  return first.filter((rule) => others.every((list) => list.some((each) => implies(each, rule))));
}

/**
 * The rules that an interface has of its own. Since 2.12.1 Apollo's composition writes on an interface what its
 * implementers have between them (and refuses anything else there); such rules say nothing that is not already said by
 * the implementers, and would keep callers from implementers that are open. Whatever differs from that was written on
 * the interface by its author, for a composer that left it there, and holds for everything that implements it.
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

/** Whether all of one list, together, are met by exactly the callers who meet all of the other. Both are of one kind. */
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

/** All rules as one; undefined when that would be too long to compare. `@authenticated` has one alternative: nothing more. */
function conjunction(rules: readonly AccessRule[]): Alternatives | undefined {
  const factors = distinctRules(rules).map((rule) =>
    rule.kind === 'authenticated' ? [[]] : rule.alternatives.map((each) => [...each]),
  );
  const combinations = factors.reduce((product, { length }) => product * length, 1);
  return combinations > MOST_COMBINATIONS ? undefined : dnfConjunction(factors);
}
