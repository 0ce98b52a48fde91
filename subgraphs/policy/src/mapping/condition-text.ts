import { recordTypeNamed } from '@queqiao/families';
import { bothLanguages, type BothLanguages } from '@queqiao/records';
import { ruleOf } from './mapping-version.ts';
import { pathText, valueText, type TextLanguage } from './path-text.ts';
import type { Condition, ResolvedAggregate, ResolvedSide } from './resolved-mapping.ts';

/** Values that are written out; a mapping may list a thousand. */
const MOST_VALUES = 5;

const DURATIONS: Readonly<Record<string, BothLanguages>> = {
  P1Y: { chinese: '近一年', english: 'one year back' },
  P2Y: { chinese: '近两年', english: 'two years back' },
  P3Y: { chinese: '近三年', english: 'three years back' },
  P5Y: { chinese: '近五年', english: 'five years back' },
};

const COMPARISONS = {
  eq: { chinese: '是', english: ' is ' },
  ne: { chinese: '不是', english: ' is not ' },
  gte: { chinese: '不小于', english: ' is at least ' },
  lte: { chinese: '不大于', english: ' is at most ' },
} as const;

const WORDS = {
  chinese: {
    oneOf: (path: string, values: string) => `${path}是其中之一:${values}`,
    reported: (path: string) => `${path}已填报`,
    within: (path: string, duration: string) => `${path}在${duration}内`,
    inPeriod: (path: string) => `${path}在指标的周期内`,
    not: (condition: string) => `并非(${condition})`,
    always: '恒成立',
    never: '恒不成立',
    and: ' 且 ',
    or: ' 或 ',
    separator: '、',
    of: (side: string, condition: string) => `${side}(其中${condition})`,
    all: (type: string, measure: string) => `全部${type}:${measure}`,
    those: (type: string, conditions: string, measure: string) => `${type}中 ${conditions} 的记录:${measure}`,
  },
  english: {
    oneOf: (path: string, values: string) => `${path} is one of ${values}`,
    reported: (path: string) => `${path} is reported`,
    within: (path: string, duration: string) => `${path} lies within ${duration}`,
    inPeriod: (path: string) => `${path} lies in the indicator’s period`,
    not: (condition: string) => `not (${condition})`,
    always: 'always',
    never: 'never',
    and: ' and ',
    or: ' or ',
    separator: ', ',
    of: (side: string, condition: string) => `${side} (of those where ${condition})`,
    all: (type: string, measure: string) => `${type}, all records: ${measure}`,
    those: (type: string, conditions: string, measure: string) => `${type} where ${conditions}: ${measure}`,
  },
} as const;

const MEASURES = {
  chinese: {
    countDistinct: (path: string) => `不同的${path}的个数`,
    sum: (path: string) => `${path}的合计`,
    min: (path: string) => `${path}的最小值`,
    max: (path: string) => `${path}的最大值`,
    latest: (path: string) => `最新一年的${path}`,
  },
  english: {
    countDistinct: (path: string) => `number of distinct values of ${path}`,
    sum: (path: string) => `sum of ${path}`,
    min: (path: string) => `least ${path}`,
    max: (path: string) => `greatest ${path}`,
    latest: (path: string) => `${path} of the newest year`,
  },
} as const;

/** A condition as people read it, in one language: attributes, comparisons and values by what they are called. */
export function conditionText(condition: Condition, language: TextLanguage): string {
  const words = WORDS[language];
  switch (condition.op) {
    case 'eq':
    case 'ne':
    case 'gte':
    case 'lte': {
      const { op, path, value } = condition;
      return `${pathText(path, language)}${COMPARISONS[op][language]}${valueText(path, value, language)}`;
    }
    case 'in': {
      const { path, values } = condition;
      const listed = values.slice(0, MOST_VALUES).map((value) => valueText(path, value, language));
      const rest = values.length > MOST_VALUES ? ['…'] : [];
      return words.oneOf(pathText(path, language), [...listed, ...rest].join(words.separator));
    }
    case 'exists':
      return words.reported(pathText(condition.path, language));
    case 'within': {
      const { path, duration } = condition;
      return words.within(pathText(path, language), DURATIONS[duration]?.[language] ?? ` ${duration} `);
    }
    case 'not':
      return words.not(conditionText(condition.of, language));
    case 'all':
    case 'any': {
      const { op, of } = condition;
      if (of.length === 0) return op === 'all' ? words.always : words.never;
      const joined = of.map((each) => conditionText(each, language)).join(op === 'all' ? words.and : words.or);
      return of.length === 1 ? joined : `[${joined}]`;
    }
    default:
      return condition satisfies never;
  }
}

/** The conditions that a counted record fulfils, all of them. */
export function conjuncts(condition: Condition | null): readonly Condition[] {
  if (condition === null) return [];
  return condition.op === 'all' ? condition.of.flatMap(conjuncts) : [condition];
}

function aggregateText(aggregate: ResolvedAggregate, language: TextLanguage): string {
  if (aggregate.kind === 'count') return language === 'chinese' ? '记录数' : 'number of records';
  return MEASURES[language][aggregate.kind](pathText(aggregate.path, language));
}

function sideText({ aggregate, where }: ResolvedSide, language: TextLanguage): string {
  const side = aggregateText(aggregate, language);
  return where === null ? side : WORDS[language].of(side, conditionText(where, language));
}

/** A mapping as one sentence, Chinese first; what it says as JSON where the record types no longer have what it names. */
export function ruleText(version: Parameters<typeof ruleOf>[0]): string {
  const rule = ruleOf(version);
  const { recordType, where, measure } = version;
  if (rule === null) return JSON.stringify({ recordType, where, measure });
  const inOne = (language: TextLanguage): string => {
    const words = WORDS[language];
    const type = bothLanguages(recordTypeNamed(rule.recordType).label)[language];
    const conditions = [
      ...(rule.period === null ? [] : [words.inPeriod(pathText(rule.period, language))]),
      ...conjuncts(rule.where).map((condition) => conditionText(condition, language)),
    ];
    const measured = [rule.numerator, rule.denominator]
      .flatMap((side) => (side === null ? [] : [sideText(side, language)]))
      .join(' ÷ ');
    return conditions.length === 0
      ? words.all(type, measured)
      : words.those(type, conditions.join(words.and), measured);
  };
  return `${inOne('chinese')} / ${inOne('english')}`;
}
