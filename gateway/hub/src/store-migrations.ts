import { AUDIT_MIGRATIONS } from '@queqiao/audit/migrations';
import { EXCHANGE_MIGRATIONS } from '@queqiao/exchange/migrations';
import { PEOPLE_MIGRATIONS } from '@queqiao/people/migrations';
import { POLICY_MIGRATIONS } from '@queqiao/policy/migrations';
import { STORE_MIGRATIONS, type Migrations } from '@queqiao/store';

/** All that a hub's store contains, in the order in which it is migrated: a package comes after those whose tables it refers to. */
export const HUB_MIGRATIONS: readonly Migrations[] = [
  STORE_MIGRATIONS,
  AUDIT_MIGRATIONS,
  EXCHANGE_MIGRATIONS,
  POLICY_MIGRATIONS,
  PEOPLE_MIGRATIONS,
];
