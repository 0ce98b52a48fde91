import { join } from 'node:path';

/** The sources of the page. */
export const PAGE_FOLDER = join(import.meta.dirname, 'page');

/** Where the server puts the nonce of a request. */
export const NONCE = '__CSP_NONCE__';
