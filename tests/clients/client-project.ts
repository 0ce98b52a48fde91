import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const DEPENDENCIES = fileURLToPath(new URL('../node_modules', import.meta.url));

/** The output and exit code of a command. */
export interface CommandEnd {
  readonly code: number;
  readonly output: string;
}

/** A folder of a portal developer, with this package's dependencies as its own. */
export class ClientProject implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async of(files: Readonly<Record<string, string>>): Promise<ClientProject> {
    const project = new ClientProject(await mkdtemp(join(tmpdir(), 'queqiao-client-')));
    await symlink(DEPENDENCIES, join(project.folder, 'node_modules'), 'dir');
    await project.write({ 'package.json': '{ "type": "module" }', ...files });
    return project;
  }

  /** Writes files, by their path within the folder. */
  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }

  /** Runs a command of a package in the folder, as `npx` does. */
  run(packageName: string, command: string, ...args: readonly string[]): Promise<CommandEnd> {
    const root = dirname(require.resolve(`${packageName}/package.json`));
    const { bin } = require(join(root, 'package.json')) as {
      bin: string | Readonly<Record<string, string>>;
    };
    const script = typeof bin === 'string' ? bin : bin[command];
    if (script === undefined) throw new TypeError(`${packageName} has no command ${command}`);
    return this.#node(join(root, script), args);
  }

  /** Checks the folder's types with the TypeScript of this repository. */
  typecheck(): Promise<CommandEnd> {
    return this.#node(fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url)), []);
  }

  async #node(script: string, args: readonly string[]): Promise<CommandEnd> {
    try {
      const { stdout, stderr } = await run(process.execPath, [script, ...args], { cwd: this.folder });
      return { code: 0, output: stdout + stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, output: stdout + stderr };
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
