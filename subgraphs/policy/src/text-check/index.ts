export { checkPolicyText, type TextFinding, type TextReport } from './check-policy-text.ts';
