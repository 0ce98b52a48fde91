export { RUNS_LONG } from './long-tests.ts';
export { makeStoreTemplates } from './store-template.ts';
export { testDataFolder } from './test-data-folder.ts';
export { openPgliteStore, testEngines, type TestEngine, type TestStore } from './test-stores.ts';
