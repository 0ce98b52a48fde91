import type { Excess } from './too-large.ts';
import type { VariableLimits } from './limits.ts';

/** The exceeded limit of the values of variables, or null. Stops at the limits, and does not recurse. */
export function variableExcess(values: readonly unknown[], limits: VariableLimits): Excess | null {
  let count = 0;
  let level = values;
  for (let nesting = 0; level.length > 0; nesting += 1) {
    if (nesting > limits.nesting) return { limit: 'variableNesting', value: Infinity, most: limits.nesting };
    const below: unknown[] = [];
    for (const value of level) {
      count += 1;
      if (count > limits.values) return { limit: 'variables', value: Infinity, most: limits.values };
      if (typeof value !== 'object' || value === null) continue;
      const items = Array.isArray(value) ? value : Object.values(value);
      if (count + below.length + items.length > limits.values) {
        return { limit: 'variables', value: Infinity, most: limits.values };
      }
      for (const item of items) below.push(item);
    }
    level = below;
  }
  return null;
}
