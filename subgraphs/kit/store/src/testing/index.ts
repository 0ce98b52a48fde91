export { TEST_ENGINES, type TestEngine, type TestStore } from './test-stores.ts';
