import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';

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

  private constructor(steps: readonly AuditedStep[]) {
    this.#bySubject = Map.groupBy(steps, ({ subject }) => subject);
  }

  static async read(queryable: Queryable): Promise<AuditedSteps> {
    const rows = await queryable.query<Omit<AuditedStep, 'detail'> & { readonly detail: string | null }>(
      sql`select actor, action, subject, detail::text as detail from audit_entry
          where subject like 'proposal %' or subject like 'sign-off %' or action in ('keepDefaultMappings', 'keepFileTargets')`,
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

  /** What the hub's own files brought, by name: everything that was ever kept under it. */
  broughtByFiles(subject: 'mappings' | 'policies', field: string, name: string): readonly unknown[] {
    const steps = this.#bySubject.get(subject) ?? [];
    return steps.flatMap(({ detail }) => {
      const kept = (detail?.[field] ?? {}) as Readonly<Record<string, unknown>>;
      return Object.hasOwn(kept, name) ? [kept[name]] : [];
    });
  }
}
