import { HUB_MIGRATIONS } from '@queqiao/hub/migrations';
import { testEngines } from '@queqiao/store/testing';

/** The engines, with all tables of a hub. */
export const TEST_ENGINES = testEngines(HUB_MIGRATIONS);
