import { STORE_MIGRATIONS } from '@queqiao/store';
import { testEngines } from '@queqiao/store/testing';
import { AUDIT_MIGRATIONS } from '../migrations.ts';

/** The engines, with the tables of records and of the audit log. */
export const TEST_ENGINES = testEngines([STORE_MIGRATIONS, AUDIT_MIGRATIONS]);
