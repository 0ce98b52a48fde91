import { testEngines } from '@queqiao/store/testing';
import { HUB_MIGRATIONS } from '../store-migrations.ts';

/** The engines, with all tables of a hub. */
export const TEST_ENGINES = testEngines(HUB_MIGRATIONS);
