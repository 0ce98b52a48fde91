import { Kind, print, stripIgnoredCharacters, visit, type DocumentNode } from 'graphql';
import type { PlannedFetch } from './operation-plan.ts';
import { outlineOf, type OutlineField } from './outline.ts';
import { RequiredSelection } from './representation.ts';
import { renamedNames } from './rewrites.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

/** A planned fetch, compiled for repeated runs. */
export interface FetchProgram {
  readonly plan: PlannedFetch;
  readonly subgraph: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** The document as sent over HTTP. */
  readonly text: string;
  /** Null for a fetch of root fields. */
  readonly requires: RequiredSelection | null;
  readonly outline: readonly OutlineField[];
  readonly renamed: ReadonlyMap<string, string>;
  /** Equal for fetches that differ only in the path of their entities: they can share one request. */
  readonly signature: string;
}

export function fetchProgram(plan: PlannedFetch, facts: SupergraphFacts): FetchProgram {
  const renamed = renamedNames(plan.outputRewrites);
  return {
    plan,
    subgraph: plan.subgraph,
    document: plan.document,
    operationName: operationNameOf(plan.document),
    text: stripIgnoredCharacters(print(plan.document)),
    requires: plan.requires && new RequiredSelection(plan.requires, facts, plan.subgraph),
    outline: outlineOf(plan.document, plan.requires !== null, renamed),
    renamed,
    signature: JSON.stringify([
      plan.subgraph,
      print(withoutName(plan.document)),
      plan.requires,
      plan.inputRewrites,
      plan.outputRewrites,
    ]),
  };
}

function operationNameOf(document: DocumentNode): string | undefined {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined;
}

function withoutName(document: DocumentNode): DocumentNode {
  return visit(document, {
    OperationDefinition: (operation) => ({ ...operation, name: undefined }),
    SelectionSet: () => false,
  });
}
