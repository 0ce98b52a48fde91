export { reportValue } from './report-value.ts';
