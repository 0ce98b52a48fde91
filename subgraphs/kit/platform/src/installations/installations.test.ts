import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { familyNamed } from '@queqiao/families';
import { EnvironmentError } from '@queqiao/subgraph/environment';
import {
  InstallationError,
  installationAt,
  loadInstallations,
  resolveInstallation,
  type InstallationFile,
} from './index.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'installations-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const third = `
system: weinan-employment
family: employment
name: 渭南就业
region: '610500'
environment: WEINAN_EMPLOYMENT
basePath: /wn/api/v1
`;

function installation(system: string): InstallationFile {
  const found = loadInstallations().find((file) => file.system === system);
  if (found === undefined) throw new TypeError(`no installation ${system}`);
  return found;
}

test('knows the six installations', () => {
  expect(loadInstallations().map(({ system, family, region }) => [system, family, region])).toEqual([
    ['haixi-education', 'education', '632800'],
    ['haixi-employment', 'employment', '632800'],
    ['qinshangliang', 'consultation', '610300'],
    ['qinyun', 'employment', '610300'],
    ['shanqitong', 'enterprise', '610300'],
    ['zhijiao', 'education', '610300'],
  ]);
});

test('adds an installation from one more file', () => {
  const files = loadInstallations([folderWith({ 'weinan.yaml': third, 'notes.txt': 'not read' })]);
  expect(files).toHaveLength(7);
  expect(files.at(-1)).toMatchObject({ system: 'weinan-employment', concurrency: 16, attemptTimeoutMs: 1500 });
});

test('reports all faults of all files at once', () => {
  const folder = folderWith({
    'a.yaml': third.replace("'610500'", "'6105'").replace('family: employment', 'family: weather'),
    'b.yaml': `${third}colour: red\n`,
    'c.yaml': third.replace('weinan-employment', 'qinyun'),
    'd.yaml': '',
  });
  const faults: string[] = [];
  try {
    loadInstallations([folder]);
  } catch (error) {
    if (error instanceof InstallationError) faults.push(...error.faults);
  }
  expect(faults.map((fault) => fault.replace(folder, ''))).toEqual([
    expect.stringMatching(/^\/a\.yaml: family: /),
    expect.stringMatching(/^\/a\.yaml: region: /),
    expect.stringMatching(/^\/b\.yaml: .*colour/),
    expect.stringMatching(/^\/d\.yaml: /),
    expect.stringMatching(/^\/c\.yaml: system qinyun is already that of .*installations\/qinyun\.yaml$/),
  ]);
});

test('is mocked without a URL, or with an empty one', () => {
  const file = installation('qinyun');
  expect(resolveInstallation(file, {})).toEqual({ mocked: true, file });
  expect(resolveInstallation(file, { QINYUN_URL: '', QINYUN_APP_ID: 'a' })).toEqual({ mocked: true, file });
});

test.each(loadInstallations().map((file) => [file.system, file] as const))(
  'reads where %s is and its credentials from the environment',
  (_system, file) => {
    const endings = Object.entries(familyNamed(file.family).credentials).map(
      ([name, { variable }]) => [name, variable] as const,
    );
    const variables = Object.fromEntries(endings.map(([, ending]) => [`${file.environment}_${ending}`, `v-${ending}`]));
    const resolved = resolveInstallation(file, { ...variables, [`${file.environment}_URL`]: 'http://p.example/base/' });
    expect(resolved).toEqual({
      mocked: false,
      installation: {
        ...file,
        url: new URL('http://p.example/base/'),
        credentials: Object.fromEntries(endings.map(([name, ending]) => [name, `v-${ending}`])),
      },
    });
  },
);

test('reports everything that is missing beside a URL, without values', () => {
  const variables = { QINYUN_URL: 'nowhere', QINYUN_APP_SECRET: 'hunter2' };
  const resolve = (): unknown => resolveInstallation(installation('qinyun'), variables);
  expect(resolve).toThrow(EnvironmentError);
  expect(resolve).toThrow(/QINYUN_URL: [\s\S]*QINYUN_APP_ID: 设置了 QINYUN_URL 就必须设置/);
  expect(resolve).not.toThrow(/hunter2/);
});

test('uses a given address', () => {
  expect(installationAt(installation('zhijiao'), 'http://127.0.0.1:1/edu/v2', { token: 't' })).toMatchObject({
    system: 'zhijiao',
    url: new URL('http://127.0.0.1:1/edu/v2'),
    credentials: { token: 't' },
  });
});
