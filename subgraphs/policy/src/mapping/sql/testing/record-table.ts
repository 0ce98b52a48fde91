import { PGlite } from '@electric-sql/pglite';
import type { JsonValue, RecordTypeName } from '@queqiao/records';
import { raw } from 'sql-template-tag';
import { readMapping } from '../../read-mapping.ts';
import type { IndicatorEntry } from '../../../documents/policy-file.ts';
import { compileMapping, type Evaluation, type EvaluationRow } from '../compile-mapping.ts';
import { readFigures, type Figures } from '../read-figures.ts';
import type { RecordRelation } from '../record-relation.ts';

/** A record as the tests write it. */
export interface TestRecord {
  readonly system?: string;
  readonly type: RecordTypeName;
  readonly id: string;
  readonly region?: string;
  readonly modifiedAt?: string | null;
  readonly attributes: Readonly<Record<string, JsonValue>>;
}

/** Where the tests' mappings are evaluated when they say nothing else. */
const HERE: Evaluation = {
  region: '610300',
  asOf: '2025-06-15T04:00:00Z',
  cadence: 'ONCE',
  window: undefined,
  startsOn: '2024-01-01',
};

/** A table of records in an engine of its own, with what is needed to evaluate mappings over it. */
export class RecordTable implements AsyncDisposable {
  readonly #engine = new PGlite();
  readonly records: RecordRelation;

  constructor(systemsOf: RecordRelation['systemsOf'] = () => ['one']) {
    this.records = { relation: raw('record'), systemsOf };
  }

  static async of(records: readonly TestRecord[], systemsOf?: RecordRelation['systemsOf']): Promise<RecordTable> {
    const table = new RecordTable(systemsOf);
    await table.#engine.exec(
      `create table record (system text, type text, id text, region text, attributes jsonb, modified_at timestamptz,
        primary key (system, type, id))`,
    );
    await table.put(records);
    return table;
  }

  /** Replaces all records. */
  async put(records: readonly TestRecord[]): Promise<void> {
    await this.#engine.query('delete from record');
    const rows = records.map(({ system = 'one', region = '610300', modifiedAt = null, ...record }) => ({
      system,
      region,
      modified_at: modifiedAt,
      ...record,
    }));
    await this.#engine.query(
      'insert into record select * from jsonb_to_recordset($1::jsonb) as (system text, type text, id text, region text, attributes jsonb, modified_at timestamptz)',
      [JSON.stringify(rows)],
    );
  }

  async rows(input: unknown, evaluation: Partial<Evaluation> = {}): Promise<readonly EvaluationRow[]> {
    const statement = compileMapping(readMapping(input), this.records, { ...HERE, ...evaluation });
    return (await this.#engine.query<EvaluationRow>(statement.text, statement.values)).rows;
  }

  async figures(
    input: unknown,
    evaluation: Partial<Evaluation> = {},
    unit: IndicatorEntry['unit'] = '个',
  ): Promise<readonly Figures[]> {
    return readFigures(await this.rows(input, evaluation), readMapping(input), unit);
  }

  async value(input: unknown, evaluation: Partial<Evaluation> = {}, unit: IndicatorEntry['unit'] = '个') {
    const figures = await this.figures(input, evaluation, unit);
    return figures.at(-1)?.value ?? null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#engine.close();
  }
}
