import type { BothLanguages } from '@queqiao/records';
import type { CodedMessage } from '../context/coded-message.ts';
import { conditionText, conjuncts } from '../mapping/condition-text.ts';
import { pathText, valueText, type TextLanguage } from '../mapping/path-text.ts';
import type { Condition, ResolvedMapping } from '../mapping/resolved-mapping.ts';
import { EMPTY_CELL, type EvidenceRow } from './evidence-sql.ts';

/** Why a record counts, or does not. */
export type EvidenceReason = CodedMessage<
  'FULFILS' | 'VALUE_COUNTED_ALREADY' | 'INCLUDED' | 'EXCLUDED' | 'OUT_OF_PERIOD' | 'EMPTY_CELL' | 'FAILS'
>;

/** What of a condition a client needs to say it: null for one that joins others. */
function operands(condition: Condition): {
  readonly operator: string;
  readonly values: readonly (string | number | boolean)[];
} {
  switch (condition.op) {
    case 'in':
      return { operator: condition.op, values: condition.values };
    case 'within':
      return { operator: condition.op, values: [condition.duration] };
    case 'eq':
    case 'ne':
    case 'gte':
    case 'lte':
      return { operator: condition.op, values: [condition.value] };
    default:
      return { operator: condition.op, values: [] };
  }
}

const inBoth = (text: (language: TextLanguage) => string): BothLanguages => ({
  chinese: text('chinese'),
  english: text('english'),
});

function whyNot(rule: ResolvedMapping, { failed, actual }: EvidenceRow): EvidenceReason {
  if (failed === 0) {
    const { period } = rule;
    const { chinese, english } = inBoth((language) => (period === null ? '' : pathText(period, language)));
    const message = `${chinese}不在指标的周期内 / ${english} is not in the indicator’s period`;
    return { code: 'OUT_OF_PERIOD', message, parameters: { attribute: period?.text ?? null } };
  }
  if (failed === EMPTY_CELL) {
    const message = '所需数据有空缺,分子分母均不计 / a cell is empty: it is left out of both sides of the ratio';
    return { code: 'EMPTY_CELL', message, parameters: null };
  }
  const condition = failed === null ? undefined : conjuncts(rule.where)[failed - 1];
  if (condition === undefined) {
    return { code: 'FAILS', message: '不符合映射的条件 / does not fulfil the mapping', parameters: null };
  }
  const { chinese, english } = inBoth((language) => conditionText(condition, language));
  if (!('path' in condition)) {
    const message = `不满足条件:${chinese} / fails the condition: ${english}`;
    return { code: 'FAILS', message, parameters: { attribute: null, ...operands(condition), actual: null } };
  }
  const { path } = condition;
  const reported = inBoth((language) => (actual === null ? '—' : valueText(path, actual, language)));
  const message = `不满足条件:${chinese},实为${reported.chinese} / fails the condition: ${english}; it is ${reported.english}`;
  return { code: 'FAILS', message, parameters: { attribute: path.text, ...operands(condition), actual } };
}

/** Why a record counts, or does not. `adds`: whether the value gets anything from it. */
export function evidenceReason(
  rule: ResolvedMapping,
  version: number,
  row: EvidenceRow,
  adds: boolean,
): EvidenceReason {
  const { include, counted, decision_reason: said } = row;
  const parameters = { reason: said };
  if (include === true && counted) {
    return { code: 'INCLUDED', message: `人工纳入:${said} / included by hand: ${said}`, parameters };
  }
  if (include === false) {
    return { code: 'EXCLUDED', message: `人工排除:${said} / excluded by hand: ${said}`, parameters };
  }
  if (!counted) return whyNot(rule, row);
  if (adds) {
    const message = `符合映射第 ${version} 版的条件 / fulfils version ${version} of the mapping`;
    return { code: 'FULFILS', message, parameters: { version } };
  }
  const message =
    `符合映射第 ${version} 版的条件;其值已由另一条记录计入,或不在分子之内 / ` +
    `fulfils version ${version} of the mapping; its value is counted by another record, or it is not in the numerator`;
  return { code: 'VALUE_COUNTED_ALREADY', message, parameters: { version } };
}
