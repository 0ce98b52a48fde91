import type { Language } from '../../app/preferences.ts';
import type { ProposalDetailQuery } from '../../generated/documents.ts';
import { formatNumber, formatValue } from '../../lib/format.ts';
import { targetText } from '../../lib/target-words.ts';
import { inLanguage } from '../../lib/words.ts';

export type Proposal = NonNullable<ProposalDetailQuery['proposal']>;

/** What a proposal changes, as one sentence before and one after; null where there is nothing. */
export interface ProposedChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** What a proposal changes, in words. */
export function proposedChange(proposal: Proposal, language: Language): ProposedChange {
  const { kind, indicator, mapping, report, record, decision, target, baseline, withdraws } = proposal;
  const zh = language === 'zh';
  const inForce = indicator?.mapping ? inLanguage(indicator.mapping.words, language) : null;
  const unit = indicator?.unit ?? '';
  const name = record ? `${record.system} ${record.type} ${record.id}` : '';
  switch (kind) {
    case 'MAPPING':
      return { before: inForce, after: mapping ? inLanguage(mapping.words, language) : null };
    case 'RETIREMENT':
      return { before: inForce, after: null };
    case 'REPORT': {
      const newest = indicator?.reports.find(({ withdrawnAt }) => withdrawnAt === null);
      return {
        before: newest ? reportText(newest.asOf, newest.value, unit, language) : null,
        after: report ? `${reportText(report.asOf, report.value, unit, language)} ${report.note}` : null,
      };
    }
    case 'REPORT_WITHDRAWAL': {
      const withdrawn = indicator?.reports.find(({ id }) => id === withdraws);
      return { before: withdrawn ? reportText(withdrawn.asOf, withdrawn.value, unit, language) : null, after: null };
    }
    case 'DECISION': {
      const verb = decision?.include === true ? (zh ? '计入' : 'counts') : zh ? '不计入' : 'does not count';
      return {
        before: zh ? `${name} 按映射计` : `${name}: by the mapping`,
        after: zh ? `${name} ${verb}:${decision?.reason ?? ''}` : `${name} ${verb}: ${decision?.reason ?? ''}`,
      };
    }
    case 'DECISION_WITHDRAWAL':
      return {
        before: zh ? `${name} 按人工决定计` : `${name}: as decided by hand`,
        after: zh ? `${name} 按映射计` : `${name}: by the mapping`,
      };
    case 'TARGET': {
      if (indicator === null || target === null) return { before: null, after: null };
      const due = (day: string | null): string => (day === null ? '' : zh ? `,${day} 到期` : `, due ${day}`);
      return {
        before: `${targetText(indicator, language)}${due(indicator.dueOn)}`,
        after: `${targetText({ ...indicator, lower: target.lower, upper: target.upper }, language)}${due(target.dueOn)}`,
      };
    }
    case 'BASELINE':
      return {
        before:
          indicator?.baseline === null || indicator === null ? null : formatValue(indicator.baseline, unit, language),
        after: formatNumber(baseline, language),
      };
    case 'PERIOD_CLOSE':
      return {
        before: zh
          ? `${periodText(proposal)} 开放,数值随记录变动`
          : `${periodText(proposal)}: open, values follow the records`,
        after: zh ? `${periodText(proposal)} 关闭,全部数值冻结` : `${periodText(proposal)}: closed, every value frozen`,
      };
    case 'PERIOD_REOPEN':
      return {
        before: zh
          ? `${periodText(proposal)} 关闭,全部数值冻结`
          : `${periodText(proposal)}: closed, every value frozen`,
        after: zh ? `${periodText(proposal)} 重新开放` : `${periodText(proposal)}: open again`,
      };
    default:
      return { before: null, after: null };
  }
}

function periodText({ period }: Proposal): string {
  return period === null ? '' : `${period.label}(${period.from} – ${period.to})`;
}

function reportText(asOf: string, value: number, unit: string, language: Language): string {
  return language === 'zh'
    ? `${asOf} 报送 ${formatValue(value, unit, language)}`
    : `${formatValue(value, unit, language)} as of ${asOf}`;
}
