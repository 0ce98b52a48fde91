import { Kind, parse, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { EntityKeys } from './entity-keys.ts';
import { SupergraphTypes } from './supergraph-types.ts';

/** Facts about the supergraph for planning and execution, besides plans. */
export interface SupergraphFacts {
  readonly types: SupergraphTypes;
  readonly keys: EntityKeys;
  /** Every field of a key, a requirement or a provision, and `__typename`: a planner adds them by itself. */
  readonly added: ReadonlySet<string>;
  /** A prefix that no field of the supergraph has. */
  readonly prefix: string;
}

export function supergraphFacts(supergraph: DocumentNode): SupergraphFacts {
  return {
    types: new SupergraphTypes(supergraph),
    keys: new EntityKeys(supergraph),
    added: addedFields(supergraph),
    prefix: unusedPrefix(supergraph),
  };
}

function addedFields(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename']);
  const add = (directive: ConstDirectiveNode): void => {
    for (const { name, value } of directive.arguments ?? []) {
      if (!['key', 'requires', 'provides'].includes(name.value) || value.kind !== Kind.STRING) continue;
      visit(parse(`{${value.value}}`, { noLocation: true }), { Field: (field) => void names.add(field.name.value) });
    }
  };
  visit(supergraph, {
    Directive: (directive) => {
      if (directive.name.value === 'join__type' || directive.name.value === 'join__field') {
        add(directive as ConstDirectiveNode);
      }
    },
  });
  return names;
}

/** A prefix for the gateway's own names that no field of the supergraph has. */
function unusedPrefix(supergraph: DocumentNode): string {
  const fields: string[] = [];
  visit(supergraph, { FieldDefinition: ({ name }) => void fields.push(name.value) });
  let prefix = '_q';
  while (fields.some((name) => name.startsWith(prefix))) prefix += 'q';
  return prefix;
}
