import { parse, type GraphQLSchema } from 'graphql';
import { composeSubgraphs } from '../composition/compose.ts';
import { coerceVariables } from '../limits/coerce-variables.ts';
import type { CostSize } from '../limits/cost-formula.ts';
import { DocumentCache, type ReadOperation } from '../limits/document-cache.ts';
import type { DocumentLimits, OperationLimits } from '../limits/limits.ts';
import { OperationLimiter } from '../limits/operation-limiter.ts';
import type { RequestError } from '../limits/request-error.ts';

/** The first stages of a request over one small subgraph. */
export interface LimitsRig {
  readonly schema: GraphQLSchema;
  readonly documents: DocumentCache;
  readonly limiter: OperationLimiter;
  /** Reads a document that must be valid. */
  readonly read: (text: string) => ReadOperation;
  /** The cost of an operation, which must be valid with its variables. */
  readonly measure: (text: string, variables?: Readonly<Record<string, unknown>>) => CostSize;
  /** The errors of a refused request, none when it is accepted. */
  readonly refusals: (text: string, variables?: Readonly<Record<string, unknown>>) => readonly RequestError[];
}

export const COST_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@cost", "@listSize"])\n`;

/** Stages over a subgraph; its SDL must have the link to the federation specification (`COST_LINK`). */
export function limitsRig(sdl: string, limits: Partial<DocumentLimits & OperationLimits> = {}): LimitsRig {
  const { apiSchema: schema, supergraph } = composeSubgraphs([{ name: 'a', typeDefs: parse(sdl) }]);
  const documents = new DocumentCache({ schema, limits });
  const limiter = new OperationLimiter({ schema, supergraph: supergraph.schema, limits });
  const read = (text: string): ReadOperation => {
    const outcome = documents.read(text);
    if (outcome.errors) throw new TypeError(outcome.errors.map(({ message }) => message).join('\n'));
    return outcome;
  };
  return {
    schema,
    documents,
    limiter,
    read,
    measure: (text, variables = {}) => {
      const { document, operation } = read(text);
      const { values, errors } = coerceVariables(schema, { operation, variables });
      if (errors) throw new TypeError(errors.map(({ message }) => message).join('\n'));
      return limiter.measure({ document, operation, variables: values });
    },
    refusals: (text, variables = {}) => {
      const outcome = documents.read(text);
      if (outcome.errors) return outcome.errors;
      const { document, operation, locate } = outcome;
      const { values, errors } = coerceVariables(schema, { operation, variables, locate });
      if (errors) return errors;
      const refusal = limiter.check({ document, operation, variables: values });
      return refusal ? [refusal] : [];
    },
  };
}
