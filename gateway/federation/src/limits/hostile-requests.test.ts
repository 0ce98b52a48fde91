import { Kind, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { countedDocument } from '../testing/counted-document.ts';
import { HOSTILE_REQUESTS, HOSTILE_LIMITS, HOSTILE_SDL } from '../testing/hostile-requests.ts';
import { COST_LINK, limitsRig } from '../testing/limits-rig.ts';
import { documentSize } from './document-size.ts';
import { DEFAULT_DOCUMENT_LIMITS, DEFAULT_OPERATION_LIMITS } from './limits.ts';
import { OperationCosts } from './operation-cost.ts';
import { parseDocument } from './parse-document.ts';
import { RequestError } from './request-error.ts';
import { validateDocument } from './validate-document.ts';

// Work is counted, not timed, so that a busy machine makes no difference; the test's timeout bounds the time.

const rig = limitsRig(COST_LINK + HOSTILE_SDL, HOSTILE_LIMITS);

test.each(HOSTILE_REQUESTS)('answers or refuses %s', (_what, { text, variables, refusal }) => {
  const errors = rig.refusals(text, variables);
  const reasons = errors.map(
    ({ extensions: { code, limit } }) => (limit as { name: string } | undefined)?.name ?? code,
  );
  expect([...new Set(reasons)]).toEqual(refusal === null ? [] : [refusal]);
  expect(errors.length).toBeLessThanOrEqual(6);
  expect(JSON.stringify(errors).length).toBeLessThan(6000);
});

const costs = new OperationCosts(rig.schema, { weights: new Map(), listSizes: new Map() });

/** How often a document is read per token and selection, in all stages. */
function readsPerPart(text: string): number | null {
  const parsed = parseDocument(text, DEFAULT_DOCUMENT_LIMITS);
  if (parsed instanceof RequestError) return null;
  const { document, reads } = countedDocument(parsed.document);
  const { operations, selections } = documentSize(document, DEFAULT_DOCUMENT_LIMITS.levels);
  const largest = Math.max(0, ...Array.from(operations.values(), ({ fields }) => fields));
  const { fields } = DEFAULT_OPERATION_LIMITS;
  if (largest <= fields && selections <= 10_000 && operations.size <= 50) {
    const isValid = validateDocument(rig.schema, document).length === 0;
    const operation = document.definitions.find(
      (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
    );
    if (isValid && operation) costs.formula(document, operation);
    return reads() / (parsed.tokens + selections);
  }
  return reads() / parsed.tokens;
}

const USUAL = '{ schools(first: 3) { nodes { name majors(first: 2) { nodes { name courses { hours } } } } } }';

test.each(HOSTILE_REQUESTS)('reads %s not much more often per token than any other document', (_what, { text }) => {
  const usual = readsPerPart(USUAL) ?? 0;
  expect(usual).toBeGreaterThan(10);
  expect(readsPerPart(text) ?? 0).toBeLessThan(4 * usual);
});
