import { ErrorCode } from '@queqiao/subgraph/errors';
import { RequestError } from './request-error.ts';

/** The counted unit, and how a client gets below its limit, Chinese and English. */
const WORDS = {
  operations: [
    '操作数',
    'operations',
    '请只发送要执行的操作及其片段',
    'send only the operation to be executed, with its fragments',
  ],
  fragments: [
    '片段数',
    'fragments',
    '请只发送要执行的操作及其片段',
    'send only the operation to be executed, with its fragments',
  ],
  variableDefinitions: [
    '声明的变量数',
    'variables declared',
    '请用一个输入对象或列表代替许多变量',
    'use one input object or list in place of many variables',
  ],
  selections: [
    '展开片段后的选择数',
    'selections with fragments expanded',
    '请减少片段的重复展开',
    'spread fairly few fragments inside others',
  ],
  merges: ['同名而不同的字段数', 'different fields under one name', '请使用不同的别名', 'give them different aliases'],
  levels: [
    '选择集的嵌套层数',
    'selection sets inside selection sets',
    '请减少片段的层层展开',
    'spread fewer fragments inside fragments',
  ],
  depth: ['层数', 'depth', '请减少嵌套层数,或分成几次查询', 'nest less, or ask in several operations'],
  fields: ['字段数', 'fields', '请减少字段,或分成几次查询', 'ask for fewer fields, or in several operations'],
  cost: [
    '估算代价',
    'estimated cost',
    '请减小 first、减少列表中的列表,或分成几次查询',
    'ask for smaller pages (first), for fewer lists inside lists, or in several operations',
  ],
  values: [
    '估算答复量',
    'estimated values of the answer',
    '请减小 first、减少列表中的列表或其下的字段,或分成几次查询',
    'ask for smaller pages (first), for fewer lists inside lists and fields below them, or in several operations',
  ],
  introspection: [
    '自省估算答复量',
    'estimated values of the introspection',
    '请使用标准自省查询',
    'send the standard introspection query',
  ],
  variables: ['变量中的值数', 'values in the variables', '请分成几次请求', 'send them in several requests'],
  variableNesting: ['变量的嵌套层数', 'nesting of the variables', '请减少嵌套', 'nest less'],
} as const satisfies Readonly<Record<string, readonly [string, string, string, string]>>;

/** The limits of a request. */
type LimitName = keyof typeof WORDS;

export interface Excess {
  readonly limit: LimitName;
  /** The measured size; Infinity where counting stopped. */
  readonly value: number;
  readonly most: number;
}

/**
 * Refuses a request that exceeds a limit, with the limit, the measured size and how to reduce it, in the message and in
 * `extensions.limit`.
 */
export function tooLarge({ limit, value, most }: Excess): RequestError {
  const [name, englishName, advice, englishAdvice] = WORDS[limit];
  const counted = value >= Number.MAX_SAFE_INTEGER ? null : value;
  const message =
    counted === null
      ? `请求过大:${name}超过 ${most};${advice} (the request is too large: more than ${most} ${englishName}; ${englishAdvice})`
      : `请求过大:${name} ${counted},至多 ${most};${advice} (the request is too large: ${englishName} ${counted}, at most ${most}; ${englishAdvice})`;
  return new RequestError(message, {
    code: ErrorCode.BAD_USER_INPUT,
    extensions: { limit: { name: limit, ...(counted !== null && { value: counted }), most } },
  });
}
