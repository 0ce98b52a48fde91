import { createWorld } from '@queqiao/mocks';
import { PolicyCatalogue, loadMappingFiles, loadPolicyFiles } from '@queqiao/policy';
import { expect, test } from 'vitest';

// That they give what is true is tested through the store: kept-progress.test.ts.

test('maps every indicator whose truth the world knows, but for totals', async () => {
  const catalogue = new PolicyCatalogue(await loadPolicyFiles());
  const world = createWorld({ seed: 7, scale: 1, now: Date.parse('2026-03-01T00:00:00Z') });
  const mapped = loadMappingFiles(catalogue).map(({ indicator }) => indicator.id);
  const known = [...world.truths().keys()].filter((id) => catalogue.indicator(id)?.components.length === 0);
  expect(mapped.toSorted()).toEqual(known.toSorted());
});
