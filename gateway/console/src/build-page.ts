import { join } from 'node:path';
import { build } from 'vite';

/** Where the server puts the nonce of a request. */
export const NONCE = '__CSP_NONCE__';

/** The sources of the page. */
export const PAGE_FOLDER = join(import.meta.dirname, 'page');

/** Builds the page into a folder. Rejects when its sources have a fault. */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    root: PAGE_FOLDER,
    base: '/console/',
    mode: 'production',
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    html: { cspNonce: NONCE },
    build: {
      outDir,
      emptyOutDir: true,
      // The newest that there is for Windows 7.
      target: 'chrome109',
      modulePreload: { polyfill: false },
      // Nothing is loaded from `data:` addresses.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
    },
  });
}
