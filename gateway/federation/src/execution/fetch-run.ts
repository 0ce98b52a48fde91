import { ErrorCode } from '@queqiao/subgraph/errors';
import type { FetchProgram } from '../planning/fetch-program.ts';
import type { DataObject } from '../planning/representation.ts';
import { applyRewrites } from '../planning/rewrites.ts';
import type { Place } from '../planning/schedule.ts';
import { failureOf, subgraphDown, type Failure, type PathElement, type SubgraphError } from './failure.ts';
import { mergeInto } from './merge.ts';
import type { ExecutionContext } from './schedule-run.ts';
import type { Representations, SubgraphAnswer } from '../clients/subgraph-client.ts';
import { targetsAt } from './targets.ts';

/** One request to a subgraph: who it is about, and where its answer goes. */
export class FetchRun {
  readonly places: readonly Place[];
  readonly program: FetchProgram;
  readonly #context: ExecutionContext;
  /** Every object that the answer goes to. */
  readonly #targets: readonly DataObject[];
  /** For each distinct representation, the targets that it stands for. */
  readonly #targetsOf: DataObject[][] = [];
  readonly #texts: string[] = [];

  /** `places` have the same program. */
  constructor(places: readonly Place[], context: ExecutionContext) {
    const [first] = places;
    if (!first) throw new TypeError('A fetch needs a place to put its answer.');
    this.places = places;
    this.program = first.step.program;
    this.#context = context;
    this.#targets = places.flatMap(({ path }) => targetsAt(context.data, path, context.sharing.any));
    if (this.program.requires) this.#represent();
  }

  #represent(): void {
    const { requires } = this.program;
    const byText = new Map<string, DataObject[]>();
    const byKey = new Map<unknown, Map<unknown, DataObject[]>>();
    for (const target of this.#targets) {
      const typeName = target['__typename'];
      const keyName = requires?.soleKeyOf(typeName) ?? null;
      let sameType = byKey.get(typeName);
      if (!sameType) byKey.set(typeName, (sameType = new Map()));
      const known = keyName === null ? undefined : sameType.get(target[keyName]);
      if (known) {
        known.push(target);
        continue;
      }
      const text = this.#textOf(target);
      if (text === null) {
        this.#inherit(target, true);
        continue;
      }
      let same = byText.get(text);
      if (same) {
        same.push(target);
      } else {
        byText.set(text, (same = [target]));
        this.#texts.push(text);
        this.#targetsOf.push(same);
      }
      if (keyName !== null) sameType.set(target[keyName], same);
    }
  }

  /** A representation without a type is one that the subgraph knows nothing of. */
  #textOf(target: DataObject): string | null {
    const { requires, plan } = this.program;
    if (!requires || typeof target['__typename'] !== 'string') return null;
    if (plan.inputRewrites.length === 0) return requires.text(target);
    const value = this.#valueOf(target);
    return value && JSON.stringify(value);
  }

  #valueOf(target: DataObject): DataObject | null {
    const { requires, plan } = this.program;
    const value = requires?.value(target) ?? null;
    if (value && plan.inputRewrites.length > 0) {
      const copy = structuredClone(value);
      applyRewrites(plan.inputRewrites, copy, this.#context.types);
      return copy;
    }
    return value;
  }

  /** False when there is nobody to ask about. */
  get isNeeded(): boolean {
    return this.program.requires ? this.#texts.length > 0 : this.#targets.length > 0;
  }

  /** Asks the subgraph. Never rejects: what went wrong is an answer without data, and reported. */
  async ask(signal: AbortSignal): Promise<SubgraphAnswer> {
    const { clients, scope, variables: all } = this.#context;
    const { subgraph, plan } = this.program;
    const client = clients.get(subgraph);
    const variables: Record<string, unknown> = {};
    for (const name of plan.variables) if (Object.hasOwn(all, name)) variables[name] = all[name];
    try {
      if (!client) throw new TypeError(`No subgraph is called ${subgraph}.`);
      const representations = this.program.requires ? this.#representations() : null;
      return await client.ask({ program: this.program, variables, representations, scope, signal });
    } catch (error) {
      if (!signal.aborted) this.#context.report(subgraph, error);
      return {};
    }
  }

  #representations(): Representations {
    return {
      texts: this.#texts,
      values: () => this.#targetsOf.map(([target]) => (target && this.#valueOf(target)) ?? {}),
    };
  }

  /** Puts the answer in its places and notes what is missing, and why. */
  take({ data, errors }: SubgraphAnswer): void {
    const merged = data ? this.#merge(data) : false;
    if (errors) for (const error of errors) this.#note(error);
    if (!merged && !errors?.length) this.fail(subgraphDown(this.program.subgraph));
    if (this.#context.failures.any) for (const target of this.#targets) this.#inherit(target, false);
  }

  #merge(data: DataObject): boolean {
    const { types } = this.#context;
    const { outputRewrites } = this.program.plan;
    if (!this.program.requires) {
      applyRewrites(outputRewrites, data, types);
      if (this.#targets.length > 1) this.#context.sharing.any = true;
      for (const target of this.#targets) mergeInto(target, data, types);
      return true;
    }
    const entities = data['_entities'];
    if (!Array.isArray(entities) || entities.length !== this.#targetsOf.length) {
      this.#context.report(this.program.subgraph, new TypeError('The answer has not one entity for each asked about.'));
      return false;
    }
    for (const [index, targets] of this.#targetsOf.entries()) {
      const entity: unknown = entities[index];
      if (typeof entity !== 'object' || entity === null) continue;
      applyRewrites(outputRewrites, entity, types);
      if (targets.length > 1) this.#context.sharing.any ||= Object.values(entity).some(isObject);
      for (const target of targets) mergeInto(target, entity as DataObject, types);
    }
    return true;
  }

  #note(error: SubgraphError): void {
    const failure = failureOf(error);
    if (failure.code === ErrorCode.INTERNAL_SERVER_ERROR) this.#context.report(this.program.subgraph, error);
    const path = (error.path ?? []).map((key) =>
      typeof key === 'string' ? (this.program.renamed.get(key) ?? key) : key,
    );
    if (!this.program.requires) {
      this.#noteAt(this.#targets, path, failure);
    } else {
      const [, index, ...rest] = path;
      const targets = typeof index === 'number' ? this.#targetsOf[index] : this.#targets;
      this.#noteAt(targets ?? this.#targets, rest, failure);
    }
  }

  #noteAt(targets: readonly DataObject[], path: readonly PathElement[], failure: Failure): void {
    if (path.length === 0) {
      if (!this.#markMissing(targets, failure)) this.#context.failures.addPathless(failure);
    } else {
      for (const target of targets) this.#context.failures.markAlong(target, path, this.#causeAt(target, failure));
    }
  }

  /** A resolver that broke because something it needs was missing did not cause anything. */
  #causeAt(target: DataObject, failure: Failure): Failure {
    const { requires } = this.program;
    if (!requires || failure.code !== ErrorCode.INTERNAL_SERVER_ERROR) return failure;
    return this.#context.failures.causeOfMissing(target, requires) ?? failure;
  }

  /** Notes a failure as the cause of everything that the answer was to give. */
  fail(failure: Failure): void {
    this.#markMissing(this.#targets, failure);
  }

  #markMissing(targets: readonly DataObject[], failure: Failure): boolean {
    const { failures, types } = this.#context;
    let marked = false;
    for (const target of targets) {
      marked = failures.markMissing(target, this.program.outline, failure, types, true) || marked;
    }
    return marked;
  }

  /** What is null because something that it is made of is null has the same cause. */
  #inherit(target: DataObject, deep: boolean): void {
    const { failures, types } = this.#context;
    const { requires, outline } = this.program;
    if (!requires || !failures.any) return;
    const cause = failures.causeOfMissing(target, requires);
    if (cause) failures.markMissing(target, outline, cause, types, deep);
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
