import { MappingResolver } from './resolve-mapping.ts';
import { badMapping, pointerOf } from './mapping-faults.ts';
import { mappingRule, type MappingRule } from './mapping-rule.ts';
import { placeOf } from './place.ts';
import type { ResolvedMapping } from './resolved-mapping.ts';

/** Levels of objects and lists in a mapping. */
const DEEPEST = 40;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

function readRule(input: unknown): MappingRule {
  if (isDeeper(input, DEEPEST)) {
    throw badMapping([{ pointer: '', reason: `超过 ${DEEPEST} 层 (deeper than ${DEEPEST} levels)` }]);
  }
  const outcome = mappingRule.safeParse(input);
  if (outcome.success) return outcome.data;
  throw badMapping(outcome.error.issues.map(({ path, message }) => ({ pointer: pointerOf(path), reason: message })));
}

/**
 * Reads a mapping `{ recordType, where, measure }` as a caller or a file writes it, and checks it against the attribute
 * schema of its record type. Throws BAD_USER_INPUT with every fault with its place (JSON pointer) and reason: an
 * unknown attribute or reference, a value of the wrong type, a comparison that cannot be made.
 */
export function readMapping(input: unknown): ResolvedMapping {
  const rule = readRule(input);
  const resolver = new MappingResolver(rule.recordType);
  const where = rule.where === null ? null : resolver.condition(rule.where, ['where'], true);
  const { measure } = rule;
  const at = ['measure', 'ratio'];
  if ('ratio' in measure) resolver.ratio(measure.ratio, at);
  const mapping: ResolvedMapping = {
    rule,
    recordType: rule.recordType,
    where,
    place: placeOf(rule.recordType),
    period: resolver.period,
    numerator:
      'ratio' in measure
        ? resolver.side(measure.ratio.numerator, [...at, 'numerator'])
        : { aggregate: resolver.aggregate(measure, ['measure']), where: null },
    denominator: 'ratio' in measure ? resolver.side(measure.ratio.denominator, [...at, 'denominator']) : null,
  };
  if (resolver.faults.length > 0) throw badMapping(resolver.faults);
  return mapping;
}
