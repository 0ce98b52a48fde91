export { readHistory } from './read-history.ts';
