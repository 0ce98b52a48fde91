import { AUDIT_MIGRATIONS } from '@queqiao/audit/migrations';
import { STORE_MIGRATIONS } from '@queqiao/store';
import { testEngines } from '@queqiao/store/testing';
import { EXCHANGE_MIGRATIONS } from '../migrations.ts';

/** The engines, with the tables that the exchange works on. */
export const TEST_ENGINES = testEngines([STORE_MIGRATIONS, AUDIT_MIGRATIONS, EXCHANGE_MIGRATIONS]);
