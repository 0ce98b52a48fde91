export { sendNoConsole } from './pages/sign-in-pages.ts';
export { keepsSecureCookies } from './public-address.ts';
export { signInRoutes } from './sign-in-routes.ts';
export type { ConfiguredIssuer, DevelopmentIssuer, SignInOptions } from './sign-in-options.ts';
