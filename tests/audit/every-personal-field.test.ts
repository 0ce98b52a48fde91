import { Kind, visit, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import { presentSubgraphs, subgraphTypeDefs } from '@queqiao/schemas';

/** Fields by coordinate, with the type that they give and the names of their directives. */
function fieldsOf(document: DocumentNode): { coordinate: string; type: string; directives: string[] }[] {
  const fields: { coordinate: string; type: string; directives: string[] }[] = [];
  let owner = '';
  visit(document, {
    ObjectTypeDefinition: { enter: ({ name }) => void (owner = name.value) },
    FieldDefinition: {
      enter({ name, type, directives = [] }) {
        let named = type;
        while (named.kind !== Kind.NAMED_TYPE) named = named.type;
        fields.push({
          coordinate: `${owner}.${name.value}`,
          type: named.name.value,
          directives: directives.map((each) => each.name.value),
        });
      },
    },
  });
  return fields;
}

test('requires a scope and a purpose for every field with contacts', () => {
  const contacts = presentSubgraphs()
    .flatMap((name) => fieldsOf(subgraphTypeDefs(name)))
    .filter(({ type }) => type === 'Contact');
  expect(contacts.map(({ coordinate }) => coordinate).toSorted()).toEqual(['Enterprise.contact', 'JobPosting.contact']);
  for (const { directives } of contacts) expect(directives).toEqual(['requiresScopes', 'policy']);
});
