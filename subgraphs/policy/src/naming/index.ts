export { indicatorsNaming, type Named } from './counted-entities.ts';
