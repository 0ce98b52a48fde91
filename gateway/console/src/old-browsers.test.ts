import { parseAst } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageBuilt } from './page-build.ts';

/** What JavaScript has and Chromium 109, the newest for Windows 7, has not: each as a property by the name that it is read under. */
const NEWER = [
  'toSorted',
  'toReversed',
  'toSpliced',
  'isWellFormed',
  'toWellFormed',
  'fromAsync',
  'withResolvers',
  'groupBy',
  'symmetricDifference',
  'isSubsetOf',
  'isSupersetOf',
  'isDisjointFrom',
  'showPopover',
  'togglePopover',
  'setHTMLUnsafe',
] as const;
/** What is there on HTTPS only: an intranet may have plain HTTP. */
const SECURE_ONLY = ['randomUUID', 'subtle', 'clipboard', 'serviceWorker'] as const;

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** Syntax of a file that came after Chromium 109. */
function newerSyntax(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (node.type === 'VariableDeclaration' && String(node['kind']).includes('using')) found.push('using');
    if (node.type === 'Decorator' || node.type === 'AccessorProperty') found.push(node.type);
    if (Array.isArray(node['attributes']) && node['attributes'].length > 0) found.push('import attributes');
    const { regex } = node as { readonly regex?: { readonly pattern: string; readonly flags: string } };
    if (regex?.flags.includes('v') === true) found.push(`the flag v of /${regex.pattern}/`);
    if (/\(\?[ims]*-?[ims]+:/u.test(regex?.pattern ?? '')) found.push(`the modifiers of /${regex?.pattern ?? ''}/`);
    Object.values(node).forEach(visit);
  };
  visit(parseAst(code));
  return found;
}

describe('the built console', () => {
  let scripts: ReadonlyMap<string, string>;
  let styles: string;
  beforeAll(async () => {
    const build = await pageBuilt();
    if (build.state !== 'ready') throw new Error('It is not built.');
    const texts = [...build.files].map(([name, { content }]) => [name, content.toString('utf8')] as const);
    scripts = new Map(texts.filter(([name]) => name.endsWith('.js')));
    styles = texts
      .filter(([name]) => name.endsWith('.css'))
      .map(([, text]) => text)
      .join('\n');
  });

  test('has no syntax that Chromium 109 cannot read', () => {
    expect(scripts.size).toBeGreaterThan(10);
    for (const [name, code] of scripts) expect(newerSyntax(code), name).toEqual([]);
    expect(newerSyntax('/[a--b]/v; import x from "x" with { type: "json" };')).toHaveLength(2);
  });

  test('calls nothing that Chromium 109 lacks, or that plain HTTP does not have', () => {
    const names = [...NEWER, ...SECURE_ONLY].join('|');
    for (const [name, code] of scripts) {
      expect([...code.matchAll(new RegExp(String.raw`\.(?:${names})\b(?!\s*===?)`, 'gu'))].map(String), name).toEqual(
        [],
      );
    }
  });

  test('has no style that Chromium 109 does not know', () => {
    expect(styles).not.toMatch(/color-mix\(|oklch\(|@starting-style|text-wrap:|@scope|light-dark\(|\{[^{}]*&/u);
    expect(styles).toContain('@media print');
  });

  test('loads nothing from elsewhere', () => {
    const elsewhere = /(?:url\(|@import\s+)["']?(?:https?:)?\/\//u;
    expect(styles).not.toMatch(elsewhere);
  });
});
