import { readFile } from 'node:fs/promises';
import { loadPolicyFiles } from '../documents/load-policy-files.ts';
import { PolicyFileError } from '../documents/policy-file-error.ts';
import { readPolicyFile } from '../documents/read-policy-file.ts';
import { checkPolicyText, type TextFinding } from '../documents/text-check/check-policy-text.ts';

const USAGE = `用法 (usage): pnpm policy:check [<policy.yaml> <text file>]
核对政策文件数据与其正文:条款是否存在、条款中是否有该数字;不给参数则核对随系统提供的各文件本身。
Checks a policy file against the text of its document: does each clause exist, does it contain the figure. Without
arguments: the files that the hub comes with, by themselves.`;

async function checkFiles(): Promise<number> {
  const policies = await loadPolicyFiles();
  for (const { id, indicators } of policies) {
    console.log(`${id}: ${indicators.length} 项指标 (${indicators.length} indicators)`);
  }
  return 0;
}

function lineOf({ indicator, clause, message }: TextFinding): string {
  return [indicator, clause === null ? null : `条款 ${clause}`, message].filter((part) => part !== null).join('  ');
}

/** Runs the command; gives the exit code: 0 agreed, 1 disagreed, 2 could not be checked. */
async function run(arguments_: readonly string[]): Promise<number> {
  if (arguments_.length === 0) return checkFiles();
  const [policyPath, textPath] = arguments_;
  if (policyPath === undefined || textPath === undefined || arguments_.length > 2) {
    console.error(USAGE);
    return 2;
  }
  const policy = await readPolicyFile(policyPath);
  const report = checkPolicyText(policy, await readFile(textPath, 'utf8'));
  for (const fault of report.faults) console.error(`错误 (fault)    ${lineOf(fault)}`);
  for (const warning of report.warnings) console.error(`提示 (warning)  ${lineOf(warning)}`);
  console.log(
    `${policy.id}: ${report.indicators} 项指标、${report.places} 处条款,` +
      `${report.faults.length} 处错误 (${report.indicators} indicators, ${report.places} places, ${report.faults.length} faults)`,
  );
  return report.faults.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // Anything but a bad policy file or an unreadable path is a mistake of this program and keeps its stack.
  if (!(error instanceof PolicyFileError) && !(error instanceof Error && 'code' in error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
