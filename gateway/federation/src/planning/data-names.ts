import { isAbstractType, type GraphQLSchema } from 'graphql';
import type { NormalField, NormalSelection } from './normal-selection.ts';

/** The names that the gateway's own names in the data must differ from. */
export interface NamedSchema {
  readonly schema: GraphQLSchema;
  /** Fields that a planner adds: keys, required and provided fields, and `__typename`. */
  readonly added: ReadonlySet<string>;
  /** A prefix that no field of the supergraph has. */
  readonly prefix: string;
}

/**
 * Names every field of an operation in the data (alias mangling), wherever its value is fetched from.
 *
 * The client's response names are never used, so no alias can be mistaken for a key, for a field that another fetch
 * requires, or for another place's alias. Two fields have the same name in the data exactly when they select the same: the
 * same field with the same arguments and the same selections below it, under the same response name. So an entity at
 * several places of an answer can be one object in the data: a field that one place adds to it is either the same for all
 * places or has a name that no other place reads. A leaf without alias and arguments has its own name, which a planner
 * uses too.
 */
export function nameData(root: readonly NormalSelection[], named: NamedSchema): void {
  new Naming(named).name([root]);
}

interface Member {
  readonly field: NormalField;
  /** The object types that it can be selected on here; null: all. */
  readonly types: ReadonlySet<string> | null;
}

class Naming {
  readonly #named: NamedSchema;
  /** Numbers the selections of fields, equal numbers for equal selections. */
  readonly #structures = new Map<string, number>();
  readonly #structureOf = new Map<NormalField, number>();
  /** The selections of the composite fields that have their own name. */
  readonly #plain = new Map<string, number>();
  readonly #possible = new Map<string, ReadonlySet<string>>();

  constructor(named: NamedSchema) {
    this.#named = named;
  }

  /** Names the fields of selections that are read as one, and everything below. */
  name(selections: readonly (readonly NormalSelection[])[]): void {
    const groups = new Map<string, Member[]>();
    for (const each of selections) this.#gather(each, null, groups);
    for (const members of groups.values()) for (const together of overlapping(members)) this.#nameGroup(together);
  }

  #gather(
    selections: readonly NormalSelection[],
    types: ReadonlySet<string> | null,
    into: Map<string, Member[]>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === 'fragment') {
        const possible = this.#possibleTypes(selection.on);
        this.#gather(selection.selections, types ? types.intersection(possible) : possible, into);
      } else if (selection.kind === 'field') {
        const key = keyOf(selection);
        const members = into.get(key);
        if (members) members.push({ field: selection, types });
        else into.set(key, [{ field: selection, types }]);
      }
    }
  }

  #nameGroup(members: readonly Member[]): void {
    const fields = members.map(({ field }) => field);
    this.name(fields.map(({ selections }) => selections ?? []));
    const [first] = fields;
    if (!first) return;
    const text = `${keyOf(first)}${fields.map(({ selections }) => this.#textOf(selections ?? [])).join('&')}`;
    const structure = this.#structures.get(text) ?? this.#structures.size;
    this.#structures.set(text, structure);
    const dataName = this.#nameOf(first, structure);
    for (const field of fields) {
      this.#structureOf.set(field, structure);
      field.dataName = dataName;
    }
  }

  #textOf(selections: readonly NormalSelection[]): string {
    const texts = selections.map((selection) => {
      if (selection.kind === 'field') return String(this.#structureOf.get(selection));
      return selection.kind === 'fragment' ? `${selection.on}${this.#textOf(selection.selections)}` : '!';
    });
    return `{${texts.join()}}`;
  }

  #nameOf(field: NormalField, structure: number): string {
    const { name, responseName, arguments: given, directives, selections } = field;
    const isPlain = name === responseName && given.length === 0 && directives.length === 0;
    if (name === '__typename') return name;
    if (isPlain && !selections) return name;
    if (isPlain && !this.#named.added.has(name)) {
      const known = this.#plain.get(name);
      if (known === undefined) this.#plain.set(name, structure);
      if (known === undefined || known === structure) return name;
    }
    return `${this.#named.prefix}${structure}_${name}`;
  }

  #possibleTypes(name: string): ReadonlySet<string> {
    let possible = this.#possible.get(name);
    if (!possible) {
      const { schema } = this.#named;
      const type = schema.getType(name);
      possible = new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [name]);
      this.#possible.set(name, possible);
    }
    return possible;
  }
}

function keyOf({ responseName, name, argumentsText, directives }: NormalField): string {
  return JSON.stringify([responseName, name, argumentsText, directives.length]);
}

/** Members that can be selected on the same object, directly or through others, are in one list. */
function overlapping(members: readonly Member[]): readonly (readonly Member[])[] {
  if (members.length === 1) return [members];
  let groups: { types: ReadonlySet<string> | null; members: Member[] }[] = [];
  for (const member of members) {
    const meeting = groups.filter(({ types }) => !types || !member.types || !types.isDisjointFrom(member.types));
    const types = [member.types, ...meeting.map((group) => group.types)];
    const merged = {
      types: types.includes(null) ? null : types.reduce((all, each) => (all && each ? all.union(each) : null)),
      members: [...meeting.flatMap((group) => group.members), member],
    };
    groups = [...groups.filter((group) => !meeting.includes(group)), merged];
  }
  return groups.map((group) => group.members);
}
