import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2023',
  legalComments: 'linked',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file' },
};

/** Bundles the page, and the workers of its editors, into a folder. */
export async function bundlePage(sources: string, outdir: string): Promise<void> {
  // The editor is GraphiQL's, so it is resolved from there: two instances would not share their languages.
  const { resolve } = createRequire(fileURLToPath(import.meta.resolve('@graphiql/react')));
  await Promise.all([
    build({ ...COMMON, entryPoints: { main: join(sources, 'main.ts') }, outdir }),
    build({
      ...COMMON,
      entryPoints: {
        'editor.worker': resolve('monaco-editor/esm/vs/editor/editor.worker.js'),
        'json.worker': resolve('monaco-editor/esm/vs/language/json/json.worker.js'),
        'graphql.worker': resolve('monaco-graphql/esm/graphql.worker.js'),
      },
      outdir,
    }),
  ]);
}
