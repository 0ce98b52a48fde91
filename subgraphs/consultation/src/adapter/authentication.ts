import { basic } from '@queqiao/platform/upstream';

/** The family's authentication, HTTP Basic: credentials `user` and `password`. */
export const consultationBasic = basic({ user: 'user', password: 'password' });
