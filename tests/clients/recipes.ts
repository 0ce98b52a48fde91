import { readFileSync } from 'node:fs';

const PAGE = readFileSync(new URL('../../docs/portal-developers.md', import.meta.url), 'utf8');
const EXAMPLE_URL = 'http://127.0.0.1:4000';

/** The files in the portal developers' page, by the path in their first line; the settings of TypeScript. */
export function recipeFiles(url: string): Readonly<Record<string, string>> {
  const files = [...PAGE.matchAll(/^```ts\n\/\/ (?<path>\S+)\n(?<text>.*?)^```/gmsu)];
  const [settings] = PAGE.matchAll(/^```json\n(?<text>[^`]*"compilerOptions"[^`]*)^```/gmu);
  const texts = [
    ...files.map(({ groups }) => [groups?.['path'] ?? '', groups?.['text'] ?? ''] as const),
    ['tsconfig.json', settings?.groups?.['text'] ?? ''] as const,
  ];
  return Object.fromEntries(texts.map(([path, text]) => [path, text.replaceAll(EXAMPLE_URL, url)]));
}
