import type { Language } from '../../app/preferences.ts';
import type { IndicatorDetailQuery } from '../../generated/documents.ts';
import { formatNumber, formatValue } from '../../lib/format.ts';
import { targetText } from '../../lib/target-words.ts';

export type Indicator = NonNullable<IndicatorDetailQuery['indicator']>;

const ABSENCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    NOT_REPORTED: '没有平台或人员报送',
    NOT_DUE: '尚未到起算日期',
    NOT_APPLICABLE: '不适用',
    DENIED: '您无权查看',
    SOURCE_DOWN: '来源平台不可用',
    OVER_BUDGET: '读取超时',
    CONFLICT: '来源互相矛盾',
    NOT_CONFIGURED: '来源平台尚未接入',
    INSUFFICIENT: '完整的年份不足两年,无法逐年比较',
  },
  en: {
    NOT_REPORTED: 'no platform or person has reported it',
    NOT_DUE: 'the demand has not begun',
    NOT_APPLICABLE: 'it does not apply',
    DENIED: 'you may not see it',
    SOURCE_DOWN: 'its platform is down',
    OVER_BUDGET: 'reading took too long',
    CONFLICT: 'sources contradict each other',
    NOT_CONFIGURED: 'its platform is not connected',
    INSUFFICIENT: 'fewer than two complete years to compare',
  },
};

/** The state of an indicator as one sentence; where there is no value, why, and who can act. */
export function verdictOf(indicator: Indicator, language: Language): string {
  const { progress, unit, dueOn, departments, mapping } = indicator;
  const zh = language === 'zh';
  const target = targetText(indicator, language);
  const who = departments.map(({ name }) => name).join('、');
  if (progress.value === null) {
    const why = ABSENCES[language][progress.absence ?? 'NOT_REPORTED'] ?? '';
    const act =
      mapping === null
        ? zh
          ? `没有统计口径:可由${who}人工报送,或建立映射。`
          : `Nothing is counted: ${who} can report it, or a mapping can be drafted.`
        : zh
          ? `请${who}核对来源平台。`
          : `${who} can check the platforms.`;
    return zh ? `尚无数值:${why}。${act}` : `No value: ${why}. ${act}`;
  }
  const value = formatValue(progress.value, unit, language);
  const until = dueOn === null ? '' : zh ? `(${dueOn} 到期)` : ` (due ${dueOn})`;
  const gap = progress.gap === null || progress.gap === 0 ? '' : formatValue(progress.gap, unit, language);
  const pace =
    progress.forecast === null
      ? ''
      : zh
        ? `按目前速度,到期时约为 ${formatNumber(progress.forecast, language)}。`
        : ` At this pace it will be about ${formatNumber(progress.forecast, language)} on the due day.`;
  switch (progress.status) {
    case 'MET':
      return zh ? `现值 ${value},已达到目标 ${target}${until}。` : `${value}: the target ${target} is met${until}.`;
    case 'OVERDUE':
      return zh
        ? `现值 ${value},目标 ${target} 已逾期${until},尚差 ${gap}。`
        : `${value}: the target ${target} is overdue${until}; ${gap} is missing.`;
    case 'AT_RISK':
      return zh
        ? `现值 ${value},落后于达到目标 ${target} 所需的进度${until}${gap && `,尚差 ${gap}`}。${pace}`
        : `${value}: behind the pace that ${target} needs${until}${gap && `; ${gap} is missing`}.${pace}`;
    default:
      return zh
        ? `现值 ${value},正按达到目标 ${target} 所需的进度推进${until}${gap && `,尚差 ${gap}`}。${pace}`
        : `${value}: on the way to ${target}${until}${gap && `; ${gap} is missing`}.${pace}`;
  }
}
