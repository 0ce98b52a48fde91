import { isMissing, type DataObject } from '../planning/data-object.ts';
import type { FetchTarget } from '../planning/execution-graph.ts';
import type { FetchProgram } from '../planning/fetch-program.ts';
import type { OutlineField } from '../planning/outline.ts';
import { applyRewrites } from '../planning/rewrites.ts';
import type { Representations, SubgraphAnswer } from '../clients/subgraph-client.ts';
import type { PathElement } from './answer-path.ts';
import {
  conflictingAnswers,
  internalFailure,
  isInternal,
  subgraphDown,
  type Failure,
  type SubgraphError,
} from './failure.ts';
import type { ExecutionContext } from './execution-context.ts';
import { mergeInto, type MergeContext } from './merge.ts';
import { targetsAt } from './targets.ts';

/** One request to a subgraph: its entities, and the objects that receive its answer. */
export class FetchRun {
  readonly targets: readonly FetchTarget[];
  readonly program: FetchProgram;
  readonly #context: ExecutionContext;
  /** Every object that receives the answer. */
  readonly #objects: readonly DataObject[];
  /** For each distinct representation, the objects that it represents. */
  readonly #objectsOf: DataObject[][] = [];
  readonly #texts: string[] = [];
  /** The ones without an entity in the answer. */
  readonly #absent = new Set<DataObject>();

  /** All `targets` have the same program. */
  constructor(targets: readonly FetchTarget[], context: ExecutionContext) {
    const [first] = targets;
    if (!first) throw new TypeError('A fetch needs a target.');
    this.targets = targets;
    this.program = first.group.program;
    this.#context = context;
    this.#objects = targets.flatMap(({ path }) => targetsAt(context.data, path, context.sharing.any));
    if (this.program.requires) this.#represent();
  }

  #represent(): void {
    const { requires } = this.program;
    const byText = new Map<string, DataObject[]>();
    const byKey = new Map<unknown, Map<unknown, DataObject[]>>();
    for (const object of this.#objects) {
      const typeName = object['__typename'];
      const keyName = requires?.soleKeyOf(typeName) ?? null;
      let sameType = byKey.get(typeName);
      if (!sameType) byKey.set(typeName, (sameType = new Map()));
      const known = keyName === null ? undefined : sameType.get(object[keyName]);
      if (known) {
        known.push(object);
        continue;
      }
      const text = this.#textOf(object);
      if (text === null) {
        this.#inherit(object);
        setAbsent(object, this.program.outline, this.#context);
        continue;
      }
      let same = byText.get(text);
      if (same) {
        same.push(object);
      } else {
        byText.set(text, (same = [object]));
        this.#texts.push(text);
        this.#objectsOf.push(same);
      }
      if (keyName !== null) sameType.set(object[keyName], same);
    }
  }

  /** A representation without a type is unknown to the subgraph. */
  #textOf(object: DataObject): string | null {
    const { requires, plan, subgraph } = this.program;
    if (!requires || typeof object['__typename'] !== 'string') return null;
    try {
      if (plan.inputRewrites.length === 0) return requires.text(object);
      const value = this.#valueOf(object);
      return value && JSON.stringify(value);
    } catch (error) {
      // A scalar that is nested too deeply for JSON.
      this.#context.report(subgraph, error);
      this.#markMissing([object], internalFailure());
      return null;
    }
  }

  #valueOf(object: DataObject): DataObject | null {
    const { requires, plan } = this.program;
    const value = requires?.value(object) ?? null;
    if (value) applyRewrites(plan.inputRewrites, value, this.#context.facts.types);
    return value;
  }

  /** False when there are no objects to fetch for. */
  get isNeeded(): boolean {
    return this.program.requires ? this.#texts.length > 0 : this.#objects.length > 0;
  }

  /** Sends the request. Never rejects: a failure becomes an answer without data, and is reported. */
  async ask(signal: AbortSignal): Promise<SubgraphAnswer> {
    const { clients, requestContext, variables: all, report } = this.#context;
    const { subgraph, plan } = this.program;
    const client = clients.get(subgraph);
    const variables: Record<string, unknown> = {};
    for (const name of plan.variables) if (Object.hasOwn(all, name)) variables[name] = all[name];
    try {
      if (!client) throw new TypeError(`No subgraph is called ${subgraph}.`);
      const representations = this.program.requires ? this.#representations() : null;
      return await client.ask({ program: this.program, variables, representations, context: requestContext, signal });
    } catch (error) {
      if (!signal.aborted) report(subgraph, error);
      return { data: null };
    }
  }

  #representations(): Representations {
    return {
      texts: this.#texts,
      values: () => this.#objectsOf.map(([object]) => (object && this.#valueOf(object)) ?? {}),
    };
  }

  /** Merges the answer into its targets and marks the reasons of missing values. */
  take({ data, errors = [] }: SubgraphAnswer): void {
    const merged = data ? this.#merge(data) : false;
    for (const error of errors) this.#note(error);
    const { failures } = this.#context;
    if (!merged) this.fail(this.#failureOf(errors));
    if (failures.any) for (const object of this.#objects) this.#inherit(object);
  }

  /** For an answer without data. */
  #failureOf([error]: readonly SubgraphError[]): Failure {
    return error ? this.#context.failureOf(error) : subgraphDown(this.program.subgraph);
  }

  #merge(data: DataObject): boolean {
    const { facts, sharing, report } = this.#context;
    const { outline, plan, subgraph } = this.program;
    const merging = this.#merging();
    if (!this.program.requires) {
      applyRewrites(plan.outputRewrites, data, facts.types);
      if (this.#objects.length > 1) sharing.any = true;
      for (const object of this.#objects) mergeInto(object, data, outline, merging);
      return true;
    }
    const entities = data['_entities'];
    if (!Array.isArray(entities) || entities.length !== this.#objectsOf.length) {
      report(subgraph, new TypeError('The answer has not one entity for each representation.'));
      return false;
    }
    for (const [index, objects] of this.#objectsOf.entries()) {
      const entity: unknown = entities[index];
      if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) {
        for (const object of objects) {
          this.#absent.add(object);
          setAbsent(object, outline, this.#context);
        }
        // A subgraph that does not know an entity gives null for it (`_entities: [_Entity]!`); anything else is no answer.
        if (!isMissing(entity)) this.#markMissing(objects, subgraphDown(subgraph));
        continue;
      }
      applyRewrites(plan.outputRewrites, entity, facts.types);
      if (objects.length > 1) sharing.any ||= Object.values(entity).some(isObject);
      for (const object of objects) mergeInto(object, entity as DataObject, outline, merging);
    }
    return true;
  }

  #merging(): MergeContext {
    const { facts, failures, report } = this.#context;
    const { subgraph } = this.program;
    return {
      facts,
      conflict: (target, outline) => {
        report(subgraph, new TypeError('Two answers give other things at one place.'));
        failures.markMissing(target, outline, conflictingAnswers(subgraph), facts.types);
      },
    };
  }

  #note(error: SubgraphError): void {
    const failure = this.#context.failureOf(error);
    if (isInternal(failure)) this.#context.report(this.program.subgraph, error);
    const path = (error.path ?? []).map((key) =>
      typeof key === 'string' ? (this.program.renamed.get(key) ?? key) : key,
    );
    if (!this.program.requires) {
      this.#noteAt(this.#objects, path, failure);
    } else {
      const [, index, ...rest] = path;
      const objects = typeof index === 'number' ? this.#objectsOf[index] : undefined;
      this.#noteAt(objects ?? this.#objects, objects ? rest : [], failure);
    }
  }

  #noteAt(objects: readonly DataObject[], path: readonly PathElement[], failure: Failure): void {
    let marked = false;
    for (const object of objects) {
      const cause = this.#causeAt(object, failure);
      marked = this.#context.failures.markAlong(object, path, cause) || marked;
      // A null that reached the object itself is the reason for all of its requested fields.
      if (this.#absent.has(object)) marked = this.#markMissing([object], cause) || marked;
    }
    if (!marked && !this.#markMissing(objects, failure)) this.#context.failures.addPathless(failure);
  }

  /** A resolver that failed because a required value was missing is not the cause. */
  #causeAt(object: DataObject, failure: Failure): Failure {
    const { requires } = this.program;
    if (!requires || !isInternal(failure)) return failure;
    return this.#context.failures.causeOfMissing(object, requires) ?? failure;
  }

  /** Marks a failure as the reason for all fields of the answer. */
  fail(failure: Failure): void {
    this.#markMissing(this.#objects, failure);
  }

  #markMissing(objects: readonly DataObject[], failure: Failure): boolean {
    const { failures, facts } = this.#context;
    let marked = false;
    for (const object of objects) {
      marked = failures.markMissing(object, this.program.outline, failure, facts.types) || marked;
    }
    return marked;
  }

  /** A value that is missing because a value it depends on is missing has the same reason. */
  #inherit(object: DataObject): void {
    const { failures, facts } = this.#context;
    const { requires, outline } = this.program;
    if (!requires || !failures.any) return;
    const cause = failures.causeOfMissing(object, requires);
    if (cause) failures.markMissing(object, outline, cause, facts.types);
  }
}

/** If a subgraph does not know an entity, its requested fields are null. */
function setAbsent(object: DataObject, outline: readonly OutlineField[], { facts }: ExecutionContext): void {
  const typeName = object['__typename'];
  for (const { name, on } of outline) {
    if (Object.hasOwn(object, name)) continue;
    if (typeof typeName === 'string' && !on.every((condition) => facts.types.matches(typeName, condition))) continue;
    object[name] = null;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
