import type { AuditLog } from '@queqiao/audit';
import type { RecordTypeName } from '@queqiao/records';
import type { Logger } from '@queqiao/subgraph/request';
import type { Database } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import type { PolicyCatalogue } from '../documents/policy-catalogue.ts';

/** What the policy room works with: the documents, the store with its records, and the systems that return them. */
export interface PolicyStore {
  readonly catalogue: PolicyCatalogue;
  readonly database: Database;
  /** The systems that return records of a type. */
  readonly systemsOf: (type: RecordTypeName) => readonly string[];
  readonly clock: Clock;
}

/** The same with what only those need who change something, or work in the background. */
export interface GovernedStore extends PolicyStore {
  readonly audit: AuditLog;
  readonly logger: Logger;
}
