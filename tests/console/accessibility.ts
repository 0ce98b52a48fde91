import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on a page, each with where; by all its rules where none are named. */
export async function accessibilityFaults(
  page: Page,
  where: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  // Its other way opens a page for each analysis; there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
