/** One thing that is wrong in a policy file. */
export interface PolicyFileFault {
  readonly file: string;
  /** Line in the file, from 1; null where it has none. */
  readonly line: number | null;
  /** Where in the data, like `indicators.3.lower`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** Policy files are not what they must be: names every fault of every file. */
export class PolicyFileError extends Error {
  readonly code = 'POLICY_FILES_INVALID';
  readonly faults: readonly PolicyFileFault[];

  constructor(faults: readonly PolicyFileFault[]) {
    const lines = faults.map(
      ({ file, line, path, message }) =>
        `  - ${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` ${path}`}: ${message}`,
    );
    super(`政策文件数据有误 (policy files are not valid):\n${lines.join('\n')}`);
    this.name = 'PolicyFileError';
    this.faults = faults;
  }
}
