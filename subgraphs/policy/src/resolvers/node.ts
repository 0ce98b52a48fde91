import { schoolCodeProblem, usccProblem } from '@queqiao/records/identifiers';
import { badInput } from '@queqiao/subgraph/errors';
import { readNodeId } from '@queqiao/subgraph/nodes';
import type { CatalogueIndicator, PolicyCatalogue } from '../documents/policy-catalogue.ts';
import type { QueryResolvers } from '../generated/schema.ts';
import type { PolicyFile } from '../documents/policy-file.ts';

type FoundNode =
  | (CatalogueIndicator & { readonly __typename: 'Indicator' })
  | (PolicyFile & { readonly __typename: 'PolicyDocument' })
  | { readonly __typename: 'School' | 'IndustryChain'; readonly code: string }
  | { readonly __typename: 'Enterprise'; readonly uscc: string };

/** So many ids may be asked for at once; the schema says so too, for the cost of the operation. */
const MOST_IDS = 50;

/** An id of the form of a document's or an indicator's: it may have named one that is no longer demanded. */
const POLICY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/u;

/**
 * `node` and `nodes`: documents and indicators by their own ids, all else as a reference by its key, which the federation
 * resolves. What its owner does not know has its id, and NOT_FOUND at every other field, as everywhere.
 */
export function nodeQueryResolvers(catalogue: PolicyCatalogue): Required<Pick<QueryResolvers, 'node' | 'nodes'>> {
  return {
    node: (_, { id }) => nodeOf(catalogue, id),
    nodes(_, { ids }) {
      if (ids.length > MOST_IDS) {
        throw badInput(
          `一次至多 ${MOST_IDS} 个编号,实为 ${ids.length} 个 (at most ${MOST_IDS} ids at once, not ${ids.length})`,
          'ids',
        );
      }
      return ids.map((id) => nodeOrRejection(catalogue, id));
    },
  };
}

/** One wrong id costs its own place only. */
function nodeOrRejection(catalogue: PolicyCatalogue, id: string): FoundNode | Promise<never> | null {
  try {
    return nodeOf(catalogue, id, 'ids');
  } catch (error) {
    return Promise.reject(error);
  }
}

/** What an id names; null when there is no such document or indicator. Throws BAD_USER_INPUT for what never was an id. */
function nodeOf(catalogue: PolicyCatalogue, id: string, argument = 'id'): FoundNode | null {
  const indicator = catalogue.indicator(id);
  if (indicator) return { ...indicator, __typename: 'Indicator' };
  const document = catalogue.documents.find((each) => each.id === id);
  if (document) return { ...document, __typename: 'PolicyDocument' };
  if (POLICY_ID.test(id)) return null;
  const reference = referenceOf(id);
  if (reference) return reference;
  const shown = id.length > 40 ? `${id.slice(0, 40)}…` : id;
  throw badInput(`“${shown}”不是本服务给出的编号 (“${shown}” is not an id that this service gave)`, argument);
}

/** A thing of a platform by the key in its id; null when the id or the key is malformed. */
function referenceOf(id: string): FoundNode | null {
  const { type, key } = readNodeId(id) ?? { type: null, key: '' };
  switch (type) {
    case 'School':
      return schoolCodeProblem(key) === null ? { __typename: type, code: key } : null;
    case 'Enterprise':
      return usccProblem(key) === null ? { __typename: type, uscc: key } : null;
    case 'IndustryChain':
      return { __typename: type, code: key };
    default:
      return null;
  }
}
