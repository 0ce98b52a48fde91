import type { InstallationFile } from '@queqiao/platform/installations';
import { familyOfRecordType, RECORD_TYPE_NAMES, recordTypeNamed } from '@queqiao/families';
import type { RecordTypeName } from '@queqiao/records';
import { attributesOf, type Attribute } from './attribute.ts';

/** The schema's `RecordType`: what an editor of mappings can offer. */
export interface RecordTypeEntry {
  readonly name: RecordTypeName;
  /** The installations that return such records. */
  readonly systems: readonly string[];
  /** The type's own attributes, then those of what it refers to, as paths like `school.level`. */
  readonly attributes: readonly Attribute[];
}

function referredAttributes(name: RecordTypeName): readonly Attribute[] {
  return Object.entries(recordTypeNamed(name).references).flatMap(([step, { type }]) =>
    attributesOf(recordTypeNamed(type)).map((attribute) =>
      Object.assign({}, attribute, { name: `${step}.${attribute.name}` }),
    ),
  );
}

/** What each record type holds and which systems return it, for the installations of this hub. */
export class RecordTypeCatalogue {
  readonly entries: readonly RecordTypeEntry[];
  readonly #systems: ReadonlyMap<RecordTypeName, readonly string[]>;

  constructor(installations: readonly Pick<InstallationFile, 'system' | 'family'>[]) {
    this.#systems = new Map(
      RECORD_TYPE_NAMES.map((name) => [
        name,
        installations.filter(({ family }) => family === familyOfRecordType(name)).map(({ system }) => system),
      ]),
    );
    this.entries = RECORD_TYPE_NAMES.map((name) => ({
      name,
      systems: this.systemsOf(name),
      attributes: [...attributesOf(recordTypeNamed(name)), ...referredAttributes(name)],
    }));
  }

  /** The installations that return records of a type. */
  readonly systemsOf = (type: RecordTypeName): readonly string[] => this.#systems.get(type) ?? [];
}
