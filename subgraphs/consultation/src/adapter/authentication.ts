import { basic } from '@queqiao/platform/upstream';

/** The family's proof of who calls, HTTP Basic: credentials `user` and `password`. */
export const consultationBasic = basic({ user: 'user', password: 'password' });
