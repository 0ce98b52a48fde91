export { testDataFolder } from './test-data-folder.ts';
export { openPgliteStore, TEST_ENGINES, type TestEngine, type TestStore } from './test-stores.ts';
