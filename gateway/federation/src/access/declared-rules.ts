import type { Directive, Schema } from '@apollo/federation-internals';
import { accessDirectivesOf, ruleOf } from './access-directives.ts';
import type { AccessRule } from './access-rule.ts';

/** Kinds of elements whose rules can be enforced from the operation alone. */
const GUARDED_KINDS: ReadonlySet<string> = new Set([
  'ObjectType',
  'InterfaceType',
  'UnionType',
  'ScalarType',
  'EnumType',
  'InputObjectType',
  'FieldDefinition',
  'InputFieldDefinition',
  'ArgumentDefinition',
]);

/** The rules in a supergraph's SDL, by schema coordinate (`Type`, `Type.field`, `Type.field(argument:)`). */
export class DeclaredRules {
  readonly #rules = new Map<string, AccessRule[]>();

  /** Throws a TypeError when a rule cannot be understood or enforced. */
  constructor(supergraph: Schema) {
    for (const { name, definition } of accessDirectivesOf(supergraph)) {
      for (const application of definition.applications()) {
        const coordinate = coordinateOf(application);
        this.#rules.set(coordinate, [...this.at(coordinate), ruleOf(name, application)]);
      }
    }
  }

  get any(): boolean {
    return this.#rules.size > 0;
  }

  at(coordinate: string): readonly AccessRule[] {
    return this.#rules.get(coordinate) ?? [];
  }
}

function coordinateOf(application: Directive): string {
  const { parent } = application;
  const coordinate = 'coordinate' in parent ? String(parent.coordinate) : 'schema';
  if ('kind' in parent && GUARDED_KINDS.has(String(parent.kind)) && !coordinate.startsWith('@')) return coordinate;
  throw new TypeError(
    `权限指令 ${application.toString()} 不能用于 ${coordinate} (the access directive cannot be enforced there)`,
  );
}
