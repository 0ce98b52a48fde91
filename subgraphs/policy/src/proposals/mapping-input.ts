import { badInput } from '@queqiao/subgraph/errors';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { indicatorOf, readOptionalText } from '../context/errors.ts';
import { readMapping } from '../mapping/read-mapping.ts';
import type { MappingRule } from '../mapping/mapping-rule.ts';
import type { PolicyStore } from '../context/policy-store.ts';

/** A mapping as a caller writes it. */
export interface MappingInput {
  readonly indicator: string;
  readonly recordType: string;
  readonly where?: unknown;
  readonly measure: unknown;
  readonly comment?: string | null | undefined;
}

/** What a draft says, checked. Throws BAD_USER_INPUT with every fault with its place. */
export function readMappingInput(
  { catalogue }: Pick<PolicyStore, 'catalogue'>,
  input: MappingInput,
): { readonly indicator: CatalogueIndicator; readonly rule: MappingRule; readonly comment: string | null } {
  const indicator = indicatorOf(catalogue, input.indicator, 'input.indicator');
  if (indicator.components.length > 0) {
    throw badInput(
      `${indicator.id} 是总数,由各组成项相加,不可映射 (a total is the sum of its components and is not mapped)`,
      'input.indicator',
    );
  }
  const { recordType, where, measure } = input;
  const { rule } = readMapping({ recordType, where, measure });
  return { indicator, rule, comment: readOptionalText(input.comment, 'input.comment') };
}
