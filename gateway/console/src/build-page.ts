import { build } from 'vite';
import { NONCE } from './page-sources.ts';

/** Builds a page into a folder. Rejects when its sources have a fault. */
export async function buildPage(root: string, outDir: string): Promise<void> {
  await build({
    root,
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
