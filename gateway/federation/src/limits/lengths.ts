import type { FieldNode } from 'graphql';
import { largest, type CostNumber } from './cost-formula.ts';
import type { FieldCost } from './field-costs.ts';
import { isList, listLength } from './list-length.ts';

/** The number of occurrences of fields. */
export interface Lengths {
  /** The number of occurrences of a field per parent object, and the lengths of the fields below it. */
  of(field: FieldCost, node: FieldNode): { readonly count: CostNumber; readonly below: Lengths };
}

/** Lengths as `@listSize` declares them. */
class DeclaredLengths implements Lengths {
  /** Lengths of the fields that the parent's `@listSize` names in `sizedFields`. */
  readonly #sized: ReadonlyMap<string, CostNumber>;

  constructor(sized: ReadonlyMap<string, CostNumber> = new Map()) {
    this.#sized = sized;
  }

  of({ definition, listSizes }: FieldCost, node: FieldNode): { readonly count: CostNumber; readonly below: Lengths } {
    const isListField = isList(definition.type);
    const isSizer = listSizes.some(({ sizedFields }) => sizedFields.size > 0);
    const sized = isListField ? this.#sized.get(definition.name) : undefined;
    if (!isSizer) {
      const count = isListField ? (sized ?? largest(listSizes.map((size) => listLength(size, definition, node)))) : 1;
      return { count, below: UNSIZED };
    }
    const lengths = listSizes.map((size) => listLength(size, definition, node));
    const names = new Set(listSizes.flatMap(({ sizedFields }) => [...sizedFields]));
    const below = new Map(
      Array.from(names, (name) => [
        name,
        largest(lengths.filter((_, index) => listSizes[index]?.sizedFields.has(name))),
      ]),
    );
    return { count: isListField ? (sized ?? largest(lengths)) : 1, below: new DeclaredLengths(below) };
  }
}

export const UNSIZED: Lengths = new DeclaredLengths();
