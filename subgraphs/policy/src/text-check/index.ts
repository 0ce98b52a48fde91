export { checkPolicyText, type TextFinding } from './check-policy-text.ts';
