import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse, Source, type DocumentNode } from 'graphql';
import { presentSubgraphs, subgraphTypeDefs } from '@queqiao/schemas';
import { FAMILIES } from './families.ts';
import type { FamilyManifest } from './manifest.ts';
import { recordEntityTypes } from './record-entities.ts';

/** A subgraph's name and its schema, ready to be composed. */
export interface SubgraphSchema {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

/** The schemas of all subgraphs, by name: of the families as their manifests say, and of the hub's own. */
export function subgraphSchemas(): readonly SubgraphSchema[] {
  const families = Array.from(FAMILIES.values(), (family) => ({ name: family.name, typeDefs: familyTypeDefs(family) }));
  const own = presentSubgraphs()
    .filter((name) => !FAMILIES.has(name))
    .map((name) => ({ name, typeDefs: name === 'exchange' ? exchangeTypeDefs() : subgraphTypeDefs(name) }));
  return [...families, ...own].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The names of all subgraphs: of the families, and the hub's own. */
export function subgraphNames(): readonly string[] {
  return [...new Set([...FAMILIES.keys(), ...presentSubgraphs()])].toSorted((one, other) => (one < other ? -1 : 1));
}

/** The exchange's schema with the entities that the families' records lead to. */
export function exchangeTypeDefs(): DocumentNode {
  const entities = recordEntityTypes(
    Array.from(FAMILIES.values(), (family) => ({
      family: family.name,
      typeDefs: familyTypeDefs(family),
      entities: family.recordTypes.flatMap(({ name, entityKey }) => (entityKey === undefined ? [] : [name])),
    })),
  );
  return { kind: Kind.DOCUMENT, definitions: [...subgraphTypeDefs('exchange').definitions, ...entities] };
}

function familyTypeDefs({ schema }: FamilyManifest): DocumentNode {
  const path = fileURLToPath(schema);
  return parse(new Source(readFileSync(path, 'utf8'), path));
}
