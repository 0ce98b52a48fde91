/** One fault of the gateway: a piece of its code, and the replacement. */
export interface PlantedFault {
  /** The promise of the gateway that it breaks. */
  readonly breaks: string;
  /** Relative to `src/`. */
  readonly file: string;
  readonly code: string;
  readonly fault: string;
}

/** Faults that the random comparison must find. Each one occurred in a real gateway. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    breaks: 'each place of an entity has its own values',
    file: 'planning/data-names.ts',
    code: 'return `${this.#named.prefix}${structure}_${name}`;',
    fault: 'return responseName;',
  },
  {
    breaks: 'required fields have the arguments of their requirement',
    file: 'planning/restore-plan.ts',
    code: 'arguments: standIn.arguments,',
    fault: 'arguments: [],',
  },
  {
    breaks: 'two requirements of one field are not mixed',
    file: 'planning/restore-plan.ts',
    code: 'return fields.size < standIns.size;',
    fault: 'return false;',
  },
  {
    breaks: 'interface objects are answered',
    file: 'execution/shape.ts',
    code: 'if (isInterfaceType(type)) addInterfaceObjects(byName, type, selections, context);',
    fault: '',
  },
  {
    breaks: 'aliases change no other field',
    file: 'planning/data-names.ts',
    code: 'if (isPlain && !selections) return name;',
    fault: 'if (!selections) return responseName;',
  },
  {
    breaks: 'names that objects inherit are names like any other',
    file: 'execution/shape.ts',
    code: "else if (name === '__proto__') defineField(target, name, completed);",
    fault: '',
  },
  {
    breaks: 'conditions that are null fail',
    file: 'planning/conditions.ts',
    code: 'if (truth === null) return',
    fault: 'if (truth === null) return false; if (truth === null) return',
  },
  {
    breaks: 'every error has its own path',
    file: 'execution/completion.ts',
    code: 'run.errors.add(failure, [...elementsOf(path), ...responsePathOf(below, selections)]);',
    fault: 'run.errors.add(failure, elementsOf(path).slice(0, 1));',
  },
  {
    breaks: 'what is put together stays in order',
    file: 'execution/fetch-run.ts',
    code: 'const entity: unknown = entities[index];',
    fault: 'const entity: unknown = entities[entities.length - 1 - index];',
  },
  {
    breaks: 'scalars are values as a whole',
    file: 'execution/merge.ts',
    code: 'if (isMissing(present)) {',
    fault:
      "if (typeof value === 'object' && value !== null && !Array.isArray(value) && !fields) { target[name] = { ...value, id: undefined }; } else if (isMissing(present)) {",
  },
  {
    breaks: 'fetches below an abstract type are for the type that asks',
    file: 'planning/gathered-fields.ts',
    code: 'found.push({ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet });',
    fault: 'found.push({ kind: Kind.INLINE_FRAGMENT, selectionSet });',
  },
  {
    breaks: 'mutations see what those before them did',
    file: 'planning/planned-document.ts',
    code: 'if (operation.operation !== OperationTypeNode.MUTATION) return [documentOf(fields)];',
    fault: 'return [documentOf(fields)];',
  },
];
