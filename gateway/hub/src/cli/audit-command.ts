import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  readAnchors,
  signAnchor,
  verifyAudit,
  type AuditFinding,
  type AuditKeys,
  type AuditSummary,
} from '@queqiao/audit';
import { loadInstallations } from '@queqiao/platform/installations';
import { openPglite, openPostgres, type Database } from '@queqiao/store';
import { subgraphNames } from '@queqiao/families';
import { installationFolders } from '@queqiao/schemas';
import { auditKeysFor } from '../audit/audit-keys-for.ts';
import { readEnvironment } from '../environment.ts';

const KINDS: Readonly<Record<AuditFinding['kind'], readonly [chinese: string, english: string]>> = {
  ALTERED: ['被改动', 'altered'],
  REMOVED: ['被删除', 'removed'],
  INSERTED: ['系插入', 'inserted'],
  HEAD: ['之后不可信', 'not to be believed after it'],
  ANCHOR: ['与锚点不符', 'not as it was noted'],
};

/** `hub audit`: commands for the audit log. */
export function auditCommand(): Command {
  const verify = new Command('verify')
    .description('核对审计日志:指出被改动、删除或插入的条目 / name every entry that was altered, removed or inserted')
    .option('--anchor <file>', '另行保存的锚点,每行一个 / anchors that were kept elsewhere, one on each line')
    .addHelpText('after', '\n退出码 exit code: 0 完好 whole, 1 有问题 not whole, 2 无法核对 cannot be verified')
    .action(verifyStore);
  const anchor = new Command('anchor')
    .description('打印签名的日志末条,供另行保存 / print the signed head of the log, to be kept elsewhere')
    .action(printAnchor);
  return new Command('audit').description('审计日志 / the audit log').addCommand(verify).addCommand(anchor);
}

interface OpenLog extends AsyncDisposable {
  readonly database: Database;
  readonly keys: AuditKeys;
}

/** The store's log and its keys. Without migrations: these commands do not change the store. */
async function openLog(): Promise<OpenLog> {
  const installations = loadInstallations(installationFolders(process.env));
  const environment = readEnvironment(process.env, subgraphNames(), installations, { serves: false });
  const { databaseUrl, dataFolder } = environment;
  const database = databaseUrl ? openPostgres(databaseUrl) : await openPglite(dataFolder);
  return { database, keys: await auditKeysFor(environment), [Symbol.asyncDispose]: () => database.close() };
}

/** Runs a command; what stops it is printed, with exit code 2. */
async function orFail(what: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}

function printFinding(finding: AuditFinding): void {
  console.log(lineOf(finding));
}

async function verifyStore({ anchor }: { readonly anchor?: string }): Promise<void> {
  await orFail('无法核对 (cannot be verified)', async () => {
    await using log = await openLog();
    const anchors = anchor === undefined ? [] : await readAnchors(await readFile(anchor, 'utf8'), log.keys);
    const summary = await verifyAudit(log.database, log.keys, printFinding, anchors);
    for (const line of linesOf(summary)) console.log(line);
    process.exitCode = summary.findings > 0 ? 1 : 0;
  });
}

async function printAnchor(): Promise<void> {
  await orFail('无法给出锚点 (there is no anchor)', async () => {
    await using log = await openLog();
    const anchor = await signAnchor(log.database, log.keys);
    if (anchor === null) throw new Error('审计日志为空 (the audit log is empty)');
    console.log(anchor);
  });
}

/** A finding as the commands print it. */
export function lineOf({ kind, from, to, reason }: AuditFinding): string {
  const [chinese, english] = KINDS[kind];
  const numbers = from === to ? String(from) : `${from}-${to}`;
  return `第 ${numbers} 条${chinese} (${numbers}: ${english}): ${reason}`;
}

function linesOf({ entries, findings, head }: AuditSummary): string[] {
  const verdict = findings === 0 ? '完好 (whole)' : `发现 ${findings} 处问题 (${findings} findings)`;
  return [
    `审计日志共 ${entries} 条 (${entries} entries in the audit log): ${verdict}`,
    ...(head ? [`末条 (head): ${head.seq} ${head.hash}`] : []),
  ];
}
