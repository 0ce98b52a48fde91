import { Kind, visit, type DocumentNode, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { OperationPlan, PlannedFetch, PlanNode, Requirement } from './operation-plan.ts';
import type { RequiredArguments } from './required-arguments.ts';

/**
 * Translates a plan over the planner's supergraph to one over the real supergraph: stand-ins become the original fields
 * with arguments, under their own names in the data and under their real name in representations. A fetch that would
 * have to send two values under one name becomes one fetch for each.
 */
export function restorePlan({ primary, root }: OperationPlan, required: RequiredArguments): OperationPlan {
  if (!required.any) return { primary, root };
  const nodeOf = (node: PlanNode): PlanNode => {
    if (node.kind !== 'fetch') return { kind: node.kind, nodes: node.nodes.map(nodeOf) };
    const [first, ...more] = split(node, required).map((fetch) => restoreFetch(fetch, required));
    if (!first) throw new TypeError('A fetch was split into none.');
    return more.length > 0 ? { kind: 'parallel', nodes: [first, ...more] } : first;
  };
  return { primary: primary && restoreFetch(primary, required), root: root && nodeOf(root) };
}

function restoreFetch(fetch: PlannedFetch, required: RequiredArguments): PlannedFetch {
  return {
    ...fetch,
    document: visit(fetch.document, {
      Field: (field): FieldNode | undefined => {
        const standIn = required.standIn(field.name.value);
        if (!standIn) return undefined;
        return {
          ...field,
          alias: field.alias ?? { kind: Kind.NAME, value: standIn.name },
          name: { kind: Kind.NAME, value: standIn.field },
          arguments: standIn.arguments,
        };
      },
    }),
    requires: fetch.requires && fetch.requires.map((each) => restoreRequirement(each, required)),
  };
}

function restoreRequirement(requirement: Requirement, required: RequiredArguments): Requirement {
  const requires = requirement.requires?.map((each) => restoreRequirement(each, required)) ?? null;
  if (requirement.kind === 'fragment') return { ...requirement, requires: requires ?? [] };
  const standIn = required.standIn(requirement.name);
  return { ...requirement, requires, ...(standIn && { sentAs: standIn.field }) };
}

/** Fetches with the same combined selection, each with at most one value for each name of its representations. */
function split(fetch: PlannedFetch, required: RequiredArguments): readonly PlannedFetch[] {
  const all = standInsIn(fetch.requires ?? [], required);
  if (!conflict(all, required)) return [fetch];
  const parts: { readonly fields: Set<string>; needs: ReadonlySet<string> }[] = [];
  for (const field of entityFields(fetch.document)) {
    const needs = required.neededBy(fetch.subgraph, field);
    const fitting = parts.find((part) => !conflict(part.needs.union(needs), required));
    if (fitting) {
      fitting.fields.add(field);
      fitting.needs = fitting.needs.union(needs);
    } else {
      parts.push({ fields: new Set([field]), needs });
    }
  }
  return parts.map(({ fields, needs }) => {
    const document = onlyFields(fetch.document, fields);
    const used = variablesIn(document);
    return {
      ...fetch,
      document,
      variables: fetch.variables.filter((name) => used.has(name)),
      requires: withoutStandIns(fetch.requires ?? [], all.difference(needs)),
    };
  });
}

/** A server may refuse variables that its operation does not use. */
function variablesIn(document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return used;
}

/** Whether two of them would be sent under one name. */
function conflict(standIns: ReadonlySet<string>, required: RequiredArguments): boolean {
  const fields = new Set(Array.from(standIns, (name) => required.standIn(name)?.field));
  return fields.size < standIns.size;
}

function standInsIn(requires: readonly Requirement[], required: RequiredArguments): ReadonlySet<string> {
  const found = new Set<string>();
  for (const requirement of requires) {
    if (requirement.kind === 'field' && required.standIn(requirement.name)) found.add(requirement.name);
    for (const name of standInsIn(requirement.requires ?? [], required)) found.add(name);
  }
  return found;
}

function withoutStandIns(requires: readonly Requirement[], left: ReadonlySet<string>): readonly Requirement[] {
  return requires.flatMap((requirement): Requirement[] => {
    if (requirement.kind === 'fragment') {
      return [{ ...requirement, requires: withoutStandIns(requirement.requires, left) }];
    }
    if (left.has(requirement.name)) return [];
    return [{ ...requirement, requires: requirement.requires && withoutStandIns(requirement.requires, left) }];
  });
}

/** The fields that a document selects on its entities, by name. */
function entityFields(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
    }
  };
  for (const set of entitySelections(document)) collect(set);
  return names;
}

function entitySelections(document: DocumentNode): readonly SelectionSetNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((root) =>
          root.kind === Kind.FIELD && root.selectionSet ? [root.selectionSet] : [],
        )
      : [],
  );
}

function onlyFields(document: DocumentNode, fields: ReadonlySet<string>): DocumentNode {
  const prune = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return fields.has(selection.name.value) ? [selection] : [];
      if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
      const inner = prune(selection.selectionSet);
      return inner.selections.length > 0 ? [{ ...selection, selectionSet: inner }] : [];
    }),
  });
  const entities = new Set(entitySelections(document));
  const pruned = visit(document, { SelectionSet: (set) => (entities.has(set) ? prune(set) : undefined) });
  const used = variablesIn(pruned);
  return visit(pruned, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}
