import { Command } from 'commander';
import { verifyAudit, type AuditFinding, type AuditSummary } from '@queqiao/audit';
import { loadInstallations } from '@queqiao/platform/installations';
import { openPglite, openPostgres } from '@queqiao/store';
import { subgraphNames } from '@queqiao/families';
import { installationFolders } from '@queqiao/schemas';
import { auditKeysFor } from '../audit/audit-keys-for.ts';
import { readEnvironment } from '../environment.ts';

const KINDS: Readonly<Record<AuditFinding['kind'], readonly [chinese: string, english: string]>> = {
  ALTERED: ['被改动', 'altered'],
  REMOVED: ['被删除', 'removed'],
  INSERTED: ['系插入', 'inserted'],
  HEAD: ['之后不可信', 'not to be believed after it'],
};

/** `hub audit`: commands for the audit log. */
export function auditCommand(): Command {
  const verify = new Command('verify')
    .description('核对审计日志:指出被改动、删除或插入的条目 / name every entry that was altered, removed or inserted')
    .addHelpText('after', '\n退出码 exit code: 0 完好 whole, 1 有问题 not whole, 2 无法核对 cannot be verified')
    .action(verifyStore);
  return new Command('audit').description('审计日志 / the audit log').addCommand(verify);
}

async function verifyStore(): Promise<void> {
  try {
    const environment = readEnvironment(
      process.env,
      subgraphNames(),
      loadInstallations(installationFolders(process.env)),
      { serves: false },
    );
    const { databaseUrl, dataFolder } = environment;
    // Without migrations: verification does not change the store.
    await using database = databaseUrl ? openPostgres(databaseUrl) : await openPglite(dataFolder);
    const keys = await auditKeysFor(environment);
    const summary = await verifyAudit(database, keys, (finding) => console.log(lineOf(finding)));
    for (const line of linesOf(summary)) console.log(line);
    process.exitCode = summary.findings > 0 ? 1 : 0;
  } catch (error) {
    console.error(`无法核对 (cannot be verified): ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}

function lineOf({ kind, from, to, reason }: AuditFinding): string {
  const [chinese, english] = KINDS[kind];
  const numbers = from === to ? String(from) : `${from}-${to}`;
  return `第 ${numbers} 条${chinese} (${numbers}: ${english}): ${reason}`;
}

function linesOf({ entries, findings, unproven, head }: AuditSummary): string[] {
  const verdict = findings === 0 ? '完好 (whole)' : `发现 ${findings} 处问题 (${findings} findings)`;
  return [
    `审计日志共 ${entries} 条 (${entries} entries in the audit log): ${verdict}`,
    ...(head ? [`末条 (head): ${head.seq} ${head.hash}`] : []),
    ...(unproven > 0 ? [`${unproven} 条由其他节点的密钥封印,此处无法证明 (sealed with keys that are not here)`] : []),
  ];
}
