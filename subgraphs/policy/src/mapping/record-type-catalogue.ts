import type { InstallationFile } from '@queqiao/platform/installations';
import { familyOfRecordType, RECORD_TYPE_NAMES, recordTypeNamed } from '@queqiao/families';
import { bothLanguages, type RecordTypeName } from '@queqiao/records';
import { attributesOf, type Attribute } from './attribute.ts';

/** The schema's `RecordType`: what an editor of mappings can offer. */
export interface RecordTypeEntry {
  readonly name: RecordTypeName;
  /** Chinese, then English. */
  readonly label: string;
  /** The installations that return such records. */
  readonly systems: readonly string[];
  /** The type's own attributes, then those of what it refers to, as paths like `school.level`. */
  readonly attributes: readonly Attribute[];
}

/** `院校 / school` and `名称 / name` are `院校 · 名称 / school: name`. */
function referredDescription(label: string, description: string): string {
  const [whose, what] = [bothLanguages(label), bothLanguages(description)];
  return `${whose.chinese} · ${what.chinese} / ${whose.english}: ${what.english}`;
}

function referredAttributes(name: RecordTypeName): readonly Attribute[] {
  return Object.entries(recordTypeNamed(name).references).flatMap(([step, { type }]) =>
    attributesOf(recordTypeNamed(type)).map((attribute) =>
      Object.assign({}, attribute, {
        name: `${step}.${attribute.name}`,
        description: referredDescription(recordTypeNamed(type).label, attribute.description),
      }),
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
      label: recordTypeNamed(name).label,
      systems: this.systemsOf(name),
      attributes: [...attributesOf(recordTypeNamed(name)), ...referredAttributes(name)],
    }));
  }

  /** The installations that return records of a type. */
  readonly systemsOf = (type: RecordTypeName): readonly string[] => this.#systems.get(type) ?? [];
}
