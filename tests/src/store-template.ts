import { HUB_MIGRATIONS } from '@queqiao/hub/migrations';
import { makeStoreTemplates } from '@queqiao/store/testing';

/** Vitest calls it before its workers start, and what it returns at the end. */
export default (): Promise<() => Promise<void>> => makeStoreTemplates(HUB_MIGRATIONS);
