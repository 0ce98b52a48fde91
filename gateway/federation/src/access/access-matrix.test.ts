import { parse, visit, type FieldNode } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { composeSubgraphs } from '../composition/compose.ts';
import { loadSupergraph, type ComposedSupergraph } from '../composition/load-supergraph.ts';
import { federationRig } from '../testing/federation-rig.ts';
import { OperationAccess } from './operation-access.ts';
import { accessOf, CALLERS } from './testing/callers.ts';
import { DOCUMENTS, GUARDS, guardedSubgraphs, SECRET, type Guard } from './testing/guarded-graph.ts';
import { IMPORTED, NAMINGS, REWRITINGS, withoutDerivedRules, type Naming } from './testing/namings.ts';

const composed = ({ names, link, decoy }: Naming, guard: Guard): ComposedSupergraph =>
  composeSubgraphs(
    Object.entries(guardedSubgraphs(guard, names, decoy?.(guard))).map(([name, { sdl }]) => ({
      name,
      typeDefs: parse(link + sdl),
    })),
  );

/** The documents and callers for which a supergraph's rules give another result than the list of documents. */
function mistakes({ apiSchema, access }: ComposedSupergraph, guard: Guard): string[] {
  return DOCUMENTS.flatMap(([state, place, text]) => {
    const document = parse(text);
    const fields: FieldNode[] = [];
    visit(document, { Field: (field) => void fields.push(field) });
    const operation = new OperationAccess(document, apiSchema, access);
    return CALLERS.flatMap((caller) => {
      const key = operation.keyFor(accessOf(caller));
      const withheld = fields.some((field) => operation.withheldBy(field, key) !== undefined);
      const expected = state === 'guarded' && !caller.passes.includes(guard);
      return withheld === expected ? [] : [`${place}, ${caller.title}: ${withheld ? 'withheld' : 'given'}`];
    });
  });
}

describe.each(GUARDS)('@%s decides at every place for every caller', (guard) => {
  test.each(NAMINGS)('$title', (naming) => {
    expect(mistakes(composed(naming, guard), guard)).toEqual([]);
  });

  let sdl = '';
  beforeAll(() => void (sdl = composed(IMPORTED, guard).sdl));

  test.each(REWRITINGS)('$title', ({ rewrite }) => {
    expect(mistakes(loadSupergraph(rewrite(sdl)), guard)).toEqual([]);
  });
});

test.each(GUARDS)('returns what @%s guards to callers who meet it, and to no others', async (guard) => {
  const subgraphs = guardedSubgraphs(guard);
  const { sdl } = composed(IMPORTED, guard);
  // Where composition adds nothing, the gateway itself must derive the dependent rules.
  const { ask } = federationRig(subgraphs, { supergraphSdl: withoutDerivedRules(sdl) });
  const wrong: string[] = [];
  for (const [state, place, document] of DOCUMENTS) {
    if (document.startsWith('subscription')) continue;
    for (const { title, caller, policies, passes } of CALLERS) {
      const { data, errors } = await ask(document, { caller, policies });
      const given = errors === undefined && (state === 'open' || isGiven(document, data));
      const withheld = errors?.[0]?.extensions?.['reason'] === 'DENIED' && !JSON.stringify(data).includes(SECRET);
      const right = state === 'open' || passes.includes(guard) ? given : withheld;
      if (!right) wrong.push(`${place}, ${title}: ${JSON.stringify({ data, errors })}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** Whether an answer contains the guarded value; where only a type's name is requested, whether it contains that. */
function isGiven(document: string, data: unknown): boolean {
  const text = JSON.stringify(data);
  return document.includes('__typename') ? !text.includes('null') : text.includes(SECRET);
}
