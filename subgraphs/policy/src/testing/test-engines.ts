import { AUDIT_MIGRATIONS } from '@queqiao/audit/migrations';
import { STORE_MIGRATIONS } from '@queqiao/store';
import { testEngines } from '@queqiao/store/testing';
import { POLICY_MIGRATIONS } from '../migrations.ts';

/** The engines, with the tables that the policy subgraph works on. */
export const TEST_ENGINES = testEngines([STORE_MIGRATIONS, AUDIT_MIGRATIONS, POLICY_MIGRATIONS]);
