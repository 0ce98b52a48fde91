import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';

/** The action of the one entry that says what was in force before there were proposals. */
export const FORMER_EFFECTS = 'stateFormerEffects';

/** One entry of the audit log about what people, or the hub's files, changed here. */
interface AuditedStep {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** What the audit log says was done, found by what it was done to. */
export class AuditedSteps {
  readonly #bySubject: ReadonlyMap<string, readonly AuditedStep[]>;
  /** Digests of what was in force before there were proposals, by what it is. */
  readonly #former: Readonly<Record<string, unknown>>;

  private constructor(steps: readonly AuditedStep[]) {
    this.#bySubject = Map.groupBy(steps, ({ subject }) => subject);
    // There is one such entry, before the hub's files brought anything: a later one would be an invention.
    const first = steps.find(({ action }) => action === FORMER_EFFECTS || action === 'keepFileTargets');
    const effects = first?.action === FORMER_EFFECTS ? first.detail?.['effects'] : null;
    this.#former = (effects ?? {}) as Readonly<Record<string, unknown>>;
  }

  static async read(queryable: Queryable): Promise<AuditedSteps> {
    const rows = await queryable.query<Omit<AuditedStep, 'detail'> & { readonly detail: string | null }>(
      sql`select actor, action, subject, detail::text as detail from audit_entry
          where subject like 'proposal %' or subject like 'sign-off %' or action in ('keepDefaultMappings', 'keepFileTargets', ${FORMER_EFFECTS})
          order by seq`,
    );
    return new AuditedSteps(
      rows.map(({ detail, ...row }) => {
        const read: unknown = detail === null ? null : JSON.parse(detail);
        return { ...row, detail: read as AuditedStep['detail'] };
      }),
    );
  }

  /** Whether somebody took a step that left this digest. */
  has(subject: string, action: (name: string) => boolean, actor: string, digest: string): boolean {
    const steps = this.#bySubject.get(subject) ?? [];
    return steps.some((step) => action(step.action) && step.actor === actor && step.detail?.['digest'] === digest);
  }

  /** What the last step about a subject left in a field; undefined where it says nothing. */
  last(subject: string, field: string): unknown {
    return this.#bySubject.get(subject)?.at(-1)?.detail?.[field];
  }

  /** The subjects of a kind, like `proposal 7`. */
  subjects(kind: 'proposal' | 'sign-off'): readonly string[] {
    return [...this.#bySubject.keys()].filter((subject) => subject.startsWith(`${kind} `));
  }

  /** What was in force before there were proposals. */
  get former(): readonly string[] {
    return Object.keys(this.#former);
  }

  /** All that the hub's own files ever brought: names with what was kept under each. */
  filesBrought(subject: 'mappings' | 'policies', field: string): readonly (readonly [name: string, kept: unknown])[] {
    const steps = this.#bySubject.get(subject) ?? [];
    return steps.flatMap(({ detail }) => Object.entries(detail?.[field] ?? {}));
  }

  /** Whether it was in force, and said the same, before there were proposals. */
  isFormer(what: string, digest: string): boolean {
    return Object.hasOwn(this.#former, what) && this.#former[what] === digest;
  }

  /** What the hub's own files brought, by name: everything that was ever kept under it. */
  broughtByFiles(subject: 'mappings' | 'policies', field: string, name: string): readonly unknown[] {
    const steps = this.#bySubject.get(subject) ?? [];
    return steps.flatMap(({ detail }) => {
      const kept = (detail?.[field] ?? {}) as Readonly<Record<string, unknown>>;
      return Object.hasOwn(kept, name) ? [kept[name]] : [];
    });
  }
}
