export { signOff, signOffsOf, type StoredSignOff } from './sign-off.ts';
