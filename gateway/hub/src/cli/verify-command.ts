import { Command } from 'commander';
import { loadInstallations } from '@queqiao/platform/installations';
import { openPglite, openPostgres } from '@queqiao/store';
import {
  POLICIES_FOLDER,
  PolicyCatalogue,
  RecordTypeCatalogue,
  loadPolicyFiles,
  verifyProgress,
  type ProgressFinding,
  type VersionName,
} from '@queqiao/policy';
import { subgraphNames } from '@queqiao/families';
import { installationFolders } from '@queqiao/schemas';
import { verifyAudit } from '@queqiao/audit';
import { auditKeysFor } from '../audit/audit-keys-for.ts';
import { readEnvironment } from '../environment.ts';
import { lineOf as auditLineOf } from './audit-command.ts';

/** `hub verify`: whether every stored value equals the one derived from its evidence. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('核对指标数值与其证据:指出不符的记录 / hold stored values against their evidence; names what differs')
    .option('--all', '核对历次数值,而非只核对最新值 / every value that was ever stored, not only the newest')
    .addHelpText('after', '\n退出码 exit code: 0 完好 whole, 1 有问题 not whole, 2 无法核对 cannot be verified')
    .action(verifyStore);
}

async function verifyStore({ all = false }: { readonly all?: boolean }): Promise<void> {
  try {
    const installations = loadInstallations(installationFolders(process.env));
    const environment = readEnvironment(process.env, subgraphNames(), installations, { serves: false });
    const { databaseUrl, dataFolder, policyFolders } = environment;
    // Without migrations: verification does not change the store.
    await using database = databaseUrl ? openPostgres(databaseUrl) : await openPglite(dataFolder);
    const catalogue = new PolicyCatalogue(await loadPolicyFiles(POLICIES_FOLDER, ...policyFolders));
    const { systemsOf } = new RecordTypeCatalogue(installations);
    const report = (finding: ProgressFinding) => console.log(lineOf(finding));
    const progress = await verifyProgress({ catalogue, systemsOf, database }, { all }, report);
    // What was approved is known from the audit log: it has to be whole itself.
    const keys = await auditKeysFor(environment);
    const audit = await verifyAudit(database, keys, (finding) => console.log(auditLineOf(finding)));
    const findings = progress.findings + audit.findings;
    const { versions, values, former } = progress;
    if (former > 0) {
      console.log(
        `${former} 项早于提案制度,与审计日志中的声明相符 (in force before there were proposals, as the audit log states once)`,
      );
    }
    const verdict = findings === 0 ? '完好 (whole)' : `发现 ${findings} 处问题 (${findings} findings)`;
    console.log(`${versions} 个记录版本、${values} 个数值 (record versions, values): ${verdict}`);
    process.exitCode = findings > 0 ? 1 : 0;
  } catch (error) {
    console.error(`无法核对 (cannot be verified): ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}

function nameOf({ system, type, id, version }: VersionName): string {
  return `${system} ${type} ${id} ${version}`;
}

function lineOf(finding: ProgressFinding): string {
  switch (finding.kind) {
    case 'RECORD':
      return `记录 ${nameOf(finding.record)} (record): ${finding.reason}`;
    case 'LOG':
      return `变更日志 ${finding.from}-${finding.to} (change log): ${finding.reason}`;
    case 'VALUE':
      return `数值 ${finding.indicator} ${finding.at} (value): ${finding.reason}`;
    case 'SIGN_OFF':
      return `签认 ${finding.indicator} ${finding.at} (sign-off): ${finding.reason}`;
    case 'PERIOD':
      return `报送期 ${finding.indicator} ${finding.at} (period): ${finding.reason}`;
    case 'TOTAL':
      return `累计 ${finding.indicator} (running totals): ${[finding.reason, ...finding.records.map(nameOf)].join('; ')}`;
    case 'PROPOSAL':
    case 'UNAPPROVED':
      return `提案 ${finding.indicator} ${finding.what} (${finding.kind === 'PROPOSAL' ? 'proposal' : 'not approved'}): ${finding.reason}`;
    default:
      return finding satisfies never;
  }
}
