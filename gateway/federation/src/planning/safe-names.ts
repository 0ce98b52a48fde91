import { Kind, parse, visit, type ConstDirectiveNode, type DocumentNode, type FieldNode } from 'graphql';

/** No field of any schema begins like this, so no name that a client chose can be mistaken for a field. */
const PREFIX = '_a_';

/**
 * Names under which a client's fields travel. A planner adds fields that the client did not ask for: keys, and what
 * others require. Where the client gives such a name to something else (`id: title`), or asks such a field with
 * arguments of its own, the two would be one field to the planner (query-planner 2.14 then answers with the key, or
 * hands the wrong value on). The client's then travels under another name, and gets its own back in the answer.
 */
export class SafeNames {
  readonly #added: ReadonlySet<string>;

  constructor(supergraph: DocumentNode) {
    this.#added = addedFields(supergraph);
  }

  /** The name of a client's field in the data. */
  of(field: FieldNode): string {
    const name = field.name.value;
    const responseName = field.alias?.value ?? name;
    if (!this.#added.has(responseName)) return responseName;
    const isItself = responseName === name && !field.arguments?.length;
    return isItself ? responseName : `${PREFIX}${responseName}`;
  }

  /** The document with every field under its name in the data. */
  document(document: DocumentNode): DocumentNode {
    return visit(document, {
      Field: (field) => {
        const name = this.of(field);
        if (name === (field.alias?.value ?? field.name.value)) return undefined;
        return { ...field, alias: { kind: Kind.NAME, value: name } };
      },
    });
  }
}

/** The client's name for a name in the data. */
export function clientName(name: string): string {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;
}

/** Every field that stands in a key, a requirement or a provision, and `__typename`. */
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
